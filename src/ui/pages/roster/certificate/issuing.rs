//! Who issues, and whether they may: asked once.

use leptos::prelude::*;

use crate::app::commands::roster_hours as acts;
use crate::app::use_app;
use crate::domain::shifts::Issuer;
use crate::text::{dates, roster_hours as say};
use crate::ui::components::{
    Button, Choice, ErrorSummary, Form, FormErrors, Kind, RadioGroup, Section, TextField,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::typed;

const YES: &str = "yes";
const NO: &str = "no";

/// The question.
pub(super) fn ask(who: Memo<Issuer>, changing: RwSignal<bool>) -> AnyView {
    let app = use_app();
    let known = who.get_untracked();
    let said = match (known.since, known.entitled) {
        (None, _) => "",
        (Some(_), true) => YES,
        (Some(_), false) => NO,
    };
    let may = RwSignal::new(said.to_owned());
    let called = if known.name.is_empty() { app.name() } else { known.name };
    let (name, contact) = (RwSignal::new(called), RwSignal::new(known.contact));
    let errors = FormErrors::new();
    let choices = Signal::derive(move || {
        [(YES, say::ISSUER_YES), (NO, say::ISSUER_NO)]
            .map(|(value, label)| Choice::new(value, label.get(lang())))
            .to_vec()
    });
    let submit = move |()| {
        errors.clear();
        let entitled = may.with_untracked(|may| may == YES);
        if may.with_untracked(String::is_empty) {
            errors.say("may-issue", say::ISSUER_CHOOSE);
        }
        if typed(name).is_empty() {
            errors.say("issuer-name", say::ISSUER_MISSING);
        }
        if errors.show() {
            return;
        }
        let since = Some(app.today());
        let issuer = Issuer { name: typed(name), entitled, since, contact: typed(contact) };
        app.run(async move {
            acts::say_issuer(app, issuer).await?;
            changing.set(false);
            Ok(())
        });
    };
    view! {
        <Section title=t(say::ISSUER_ASK)>
            <p class="measure">{t(say::ISSUER_WHY)}</p>
            <div class="measure">
                <Form on_submit=Callback::new(submit)>
                    <ErrorSummary errors/>
                    <RadioGroup id="may-issue" label=t(say::ISSUER) value=may choices errors/>
                    <TextField id="issuer-name" label=t(say::ISSUER_NAME) value=name errors/>
                    <TextField id="issuer-contact" label=t(say::ISSUER_CONTACT) value=contact errors/>
                    <p><Button label=t(say::ISSUER_SAVE) kind=Kind::Primary/></p>
                </Form>
            </div>
        </Section>
    }
    .into_any()
}

/// What was said, and a way to change it.
pub(super) fn stands(who: Memo<Issuer>, changing: RwSignal<bool>) -> AnyView {
    let words = move || {
        let (issuer, lang) = (who.get(), lang());
        let day = issuer.since.map(|day| dates::day(day, lang)).unwrap_or_default();
        if issuer.entitled {
            say::ISSUER_IS.fill(lang, &[&issuer.name, &day])
        } else {
            say::ISSUER_IS_NOT.get(lang).to_owned()
        }
    };
    view! {
        <p class="split measure">
            <span>{words}</span>
            <Button label=t(say::ISSUER_CHANGE) kind=Kind::Quiet on_click=move || changing.set(true)/>
        </p>
    }
    .into_any()
}
