//! Signing: a name or a stroke of the finger, what the name may be used for, and done.

use leptos::prelude::*;

use super::hand::{Strokes, hand};
use super::{Household, Kiosk, Step};
use crate::app::commands::signing::{self, Said, Whose};
use crate::app::use_app;
use crate::domain::pact::{Capacity, Frozen, StatementKind, Way};
use crate::text::{Msg, common, kiosk as say};
use crate::ui::components::{
    Button, Checkbox, Choice, ErrorSummary, Form, FormErrors, Kind, RadioGroup, TextField,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::typed;

/// As what somebody may sign, for a group of radio buttons.
pub fn capacities() -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let one = |capacity: Capacity, name: Msg| Choice::new(capacity.word(), name.get(lang()));
        vec![
            one(Capacity::Householder, say::HOUSEHOLDER),
            one(Capacity::Representative, say::REPRESENTATIVE),
        ]
    })
}

/// The screen on which a household signs.
pub(super) fn saying(
    kiosk: Kiosk,
    household: Household,
    kind: StatementKind,
    text: &Frozen,
) -> AnyView {
    let app = use_app();
    let agrees = kind == StatementKind::Consent;
    let by_name = matches!(household.whose, Whose::Name(_));
    let (name, strokes) = (RwSignal::new(String::new()), Strokes::new());
    let capacity = RwSignal::new(Capacity::Householder.word().to_owned());
    let (poster, share) = (RwSignal::new(false), RwSignal::new(false));
    let (busy, errors) = (RwSignal::new(false), FormErrors::new());
    let (head, why, done) = match kind {
        StatementKind::Decline => (say::SIGN_DECLINE, Some(say::SIGN_DECLINE_WHY), say::DONE_OTHER),
        StatementKind::Withdraw => {
            (say::SIGN_WITHDRAW, Some(say::SIGN_WITHDRAW_WHY), say::DONE_OTHER)
        }
        _ => (say::SIGN_AGREE, None, say::DONE_AGREE),
    };
    let back = {
        let household = household.clone();
        move || kiosk.step.set(Step::Read(household.clone()))
    };
    let shown = [household.name.as_str(), " · ", &text.title].concat();
    let submit = move |()| {
        errors.clear();
        let (typed_name, drawn) = (typed(name), strokes.hash());
        if agrees && drawn.is_none() && typed_name.is_empty() && !by_name {
            errors.say("signer-name", say::DRAW_MISSING);
        }
        if errors.show() || busy.get_untracked() {
            return;
        }
        let said = Said {
            kind,
            whose: household.whose.clone(),
            via: Way::Tablet,
            capacity: Capacity::of_word(&capacity.get_untracked()).unwrap_or_default(),
            poster: agrees && poster.get_untracked(),
            share: agrees && share.get_untracked(),
            name: typed_name,
            strokes: drawn,
            ..Said::default()
        };
        busy.set(true);
        let household = household.clone();
        app.run(async move {
            let signed = signing::say(app, kiosk.pact, said).await;
            // Where the screen went back meanwhile, the household is not called back to thank it.
            busy.try_set(false);
            let id = signed?;
            if kiosk.step.with_untracked(|step| matches!(step, Step::Say(..))) {
                kiosk.step.set(Step::Thanks(household, kind, id));
            }
            Ok(())
        });
    };
    let name_field = (!by_name).then(|| {
        view! {
            <TextField id="signer-name" label=t(say::NAME) hint=t(say::NAME_HINT) value=name errors/>
        }
    });
    let flags = agrees.then(|| {
        view! {
            <RadioGroup id="capacity" label=t(say::AS) value=capacity choices=capacities()/>
            <Checkbox id="poster" label=t(say::POSTER) checked=poster/>
            <Checkbox id="share" label=t(say::SHARE) checked=share/>
        }
    });
    view! {
        <h1 tabindex="-1">{t(head)}</h1>
        <p class="soft">{shown}</p>
        {why.map(|why| view! { <p>{t(why)}</p> })}
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            {hand(strokes)}
            {name_field}
            {flags}
            <p class="row">
                <Button label=t(done) kind=Kind::Primary disabled=busy/>
                <Button label=t(common::BACK) kind=Kind::Quiet on_click=back/>
            </p>
        </Form>
    }
    .into_any()
}
