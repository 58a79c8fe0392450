//! A link for one household, to copy or to be scanned; and the words for the group where no code can hold them.

use leptos::html;
use leptos::prelude::*;

use super::{code_link, inviter, link};
use crate::app::commands::phones as acts;
use crate::app::use_app;
use crate::domain::pact::Hh;
use crate::domain::pact::signing::hh_of_unit;
use crate::log::RecordId;
use crate::share::pact::text_for_group;
use crate::text::{kiosk, phone as say};
use crate::ui::components::{
    Button, Download, DownloadButton, ErrorSummary, Form, FormErrors, Kind, Notice, TextField,
    Tone, copy_shown, qr,
};
use crate::ui::kiosk::{Door, door_finder, doors};
use crate::ui::lang::{t, tf};
use crate::ui::pages::parts::typed;

/// The household whose link is shown.
type Chosen = RwSignal<Option<(Hh, String)>>;

/// Finding a household, and its link.
pub(super) fn links(id: RecordId, address: RwSignal<String>) -> AnyView {
    let app = use_app();
    let chosen: Chosen = RwSignal::new(None);
    let errors = FormErrors::new();
    let all = app.peek(|state| doors(state, &id));
    let find = if all.is_empty() { by_name(id, chosen) } else { by_door(id, all, chosen) };
    view! {
        <div class="stack">
            <Notice tone=Tone::Must><p>{t(say::ONE_EACH)}</p></Notice>
            <TextField id="address" label=t(say::ADDRESS) hint=t(say::ADDRESS_HINT) value=address errors/>
            <h3>{t(say::ONE)}</h3>
            {find}
            {move || chosen.get().map(|(hh, name)| shown(id, address, hh, name))}
        </div>
    }
    .into_any()
}

fn by_door(id: RecordId, all: Vec<Door>, chosen: Chosen) -> AnyView {
    let app = use_app();
    let choose = Callback::new(move |door: Door| {
        app.run(async move {
            acts::prepare(app, id).await?;
            let hh = app.peek(|state| hh_of_unit(state, &id, &door.unit));
            chosen.set(hh.map(|hh| (hh, door.name)));
            Ok(())
        });
    });
    door_finder(all, choose)
}

/// Where there is no register.
fn by_name(id: RecordId, chosen: Chosen) -> AnyView {
    let app = use_app();
    let (name, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let who = typed(name);
        if who.is_empty() {
            errors.say("household", kiosk::YOUR_NAME_MISSING);
        }
        if errors.show() {
            return;
        }
        app.run(async move {
            let hh = acts::name_household(app, id, who.clone()).await?;
            chosen.set(Some((hh, who)));
            name.set(String::new());
            Ok(())
        });
    };
    view! {
        <p class="soft">{t(say::NO_DOORS)}</p>
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextField id="household" label=t(kiosk::YOUR_NAME_HINT) value=name errors/>
            <Button label=t(kiosk::FIND)/>
        </Form>
    }
    .into_any()
}

fn shown(id: RecordId, address: RwSignal<String>, hh: Hh, name: String) -> AnyView {
    let app = use_app();
    let Some(inviter) = inviter(app, id) else { return ().into_any() };
    let invite = StoredValue::new(inviter.invite(hh, &name));
    let text = StoredValue::new(text_for_group(inviter.text()));
    let file = [inviter.text().title.as_str(), ".txt"].concat();
    let good = move || address.with(|address| address.trim().starts_with("http"));
    let whole = Signal::derive(move || invite.with_value(|i| address.with(|a| link(a, i))));
    let code = Memo::new(move |_| invite.with_value(|i| address.with(|a| code_link(a, i))));
    let (copied, text_copied) = (RwSignal::new(None), RwSignal::new(None));
    let (area, text_area) = (NodeRef::<html::Textarea>::new(), NodeRef::<html::Textarea>::new());
    let copy = move || {
        copy_shown(whole.get_untracked(), area, move |done| {
            copied.set(Some(if done { say::COPIED } else { say::COPY_HAND }));
        });
    };
    let copy_text = move || {
        copy_shown(text.get_value(), text_area, move |done| {
            text_copied.set(Some(if done { say::TEXT_COPIED } else { say::COPY_HAND }));
        });
    };
    let label = {
        let name = name.clone();
        tf(say::CODE_OF, move |_| vec![name.clone()])
    };
    let save = UnsyncCallback::new(move |()| Download {
        name: file.clone(),
        mime: "text/plain;charset=utf-8",
        bytes: text.get_value().into_bytes(),
    });
    let body = move || {
        let drawn = code.with(|(link, _)| qr(link, label));
        view! {
            <div class="field">
                <label for="household-link">{t(say::LINK)}</label>
                <textarea id="household-link" class="control" rows="4" readonly node_ref=area prop:value=whole></textarea>
            </div>
            <p><Button label=t(say::COPY) kind=Kind::Primary on_click=copy/></p>
            <p role="status">{move || copied.get().map(t)}</p>
            <div class="large-code">{drawn}</div>
        }
    };
    let words = move || {
        view! {
            <Notice><p>{t(say::CODE_SHORT)}</p></Notice>
            <div class="field">
                <label for="group-text">{t(say::TEXT_OUT)}</label>
                <p class="hint" id="group-text-hint">{t(say::TEXT_OUT_WHY)}</p>
                <textarea
                    id="group-text"
                    class="control"
                    rows="6"
                    readonly
                    aria-describedby="group-text-hint"
                    node_ref=text_area
                    prop:value=text.get_value()
                ></textarea>
            </div>
            <p class="row">
                <Button label=t(say::COPY_TEXT) on_click=copy_text/>
                <DownloadButton label=t(say::SAVE_TEXT) file=save kind=Kind::Quiet/>
            </p>
            <p role="status">{move || text_copied.get().map(t)}</p>
        }
    };
    let short = Memo::new(move |_| code.with(|(_, whole)| !whole));
    view! {
        <section class="stack">
            <h3>{name}</h3>
            {move || if good() { body().into_any() } else { view! { <p class="wrong">{t(say::ADDRESS_WRONG)}</p> }.into_any() }}
            {move || (short.get() && good()).then(&words)}
        </section>
    }
    .into_any()
}
