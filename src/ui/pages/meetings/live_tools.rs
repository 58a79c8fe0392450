//! The switches: what a meeting uses beyond the plain notes, and the rules of it.

use leptos::prelude::*;

use crate::app::commands::live as acts;
use crate::app::use_app;
use crate::domain::deliberation::live::{LiveSetup, Party};
use crate::log::RecordId;
use crate::text::{Msg, live, live_pages as say};
use crate::ui::components::{Button, Choice, ErrorSummary, Form, FormErrors, Select, TextField};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::number;

/// The panel of switches.
pub(super) fn tools(id: RecordId) -> AnyView {
    let app = use_app();
    let setup =
        Memo::new(move |_| app.read(|state| state.get::<LiveSetup>(&id).unwrap_or_default()));
    let switch = move |name: &'static str, label: Msg, field: fn(&mut LiveSetup) -> &mut bool| {
        let on = Memo::new(move |_| *field(&mut setup.get()));
        let flip = move |event| {
            let wanted = event_target_checked(&event);
            app.run(acts::change_setup(app, id, move |s| *field(s) = wanted));
        };
        view! {
            <label class="choice">
                <input type="checkbox" id=name name=name prop:checked=on on:change=flip/>
                <span>{t(label)}</span>
            </label>
        }
    };
    view! {
        <details class="fold">
            <summary>{t(say::TOOLS)}</summary>
            <div class="stack">
                <p class="soft">{t(say::TOOLS_WHY)}</p>
                <div class="choices">
                    {switch("use-attendance", say::USE_ATTENDANCE, |s| &mut s.attendance)}
                    {switch("use-quorum", say::USE_QUORUM, |s| &mut s.quorum)}
                    {switch("use-countdown", say::USE_COUNTDOWN, |s| &mut s.countdown)}
                    {switch("use-speakers", say::USE_SPEAKERS, |s| &mut s.speakers)}
                    {switch("use-motions", say::USE_MOTIONS, |s| &mut s.motions)}
                    {switch("use-hands", say::USE_HANDS, |s| &mut s.hands)}
                </div>
                {move || {
                    setup.with(|s| s.speakers).then(|| view! {
                        <div class="choices">
                            {switch("use-alternate", say::USE_ALTERNATE, |s| &mut s.alternate)}
                            {switch("use-equal", say::USE_EQUAL, |s| &mut s.equal)}
                        </div>
                    })
                }}
                {move || {
                    setup.with(|s| s.quorum).then(|| view! {
                        <div class="choices">
                            {switch("by-household", say::QUORUM_HOUSEHOLDS, |s| &mut s.quorum_households)}
                        </div>
                    })
                }}
                {move || {
                    let (quorum, speakers) = setup.with(|s| (s.quorum, s.speakers));
                    (quorum || speakers).then(|| rules(id, quorum, speakers))
                }}
            </div>
        </details>
    }
    .into_any()
}

/// The quorums one can choose from: kept as, numerator, denominator, whether reaching it is enough.
const QUORUMS: [(&str, Msg, u32, u32, bool); 4] = [
    ("half", live::HALF, 1, 2, false),
    ("half-reached", say::HALF_REACHED, 1, 2, true),
    ("two-thirds", live::TWO_THIRDS, 2, 3, true),
    ("all", live::EVERYBODY, 1, 1, true),
];

/// The rules with numbers in them.
fn rules(id: RecordId, quorum: bool, speakers: bool) -> AnyView {
    let app = use_app();
    let now = app.peek(|state| state.get::<LiveSetup>(&id).unwrap_or_default());
    let field = |n: Option<u32>| RwSignal::new(n.map(|n| n.to_string()).unwrap_or_default());
    let chosen = QUORUMS.iter().find(|(_, _, num, den, reached)| {
        (now.quorum_num, now.quorum_den) == (Some(*num), Some(*den))
            && now.quorum_reached == *reached
    });
    let rule = RwSignal::new(chosen.map_or("half", |q| q.0).to_owned());
    let of = field(now.quorum_of);
    let turn = field(now.turn);
    let [committee, owners, property] = [now.committee, now.owners, now.property].map(field);
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let read = |name, value| {
            number(value).unwrap_or_else(|_| {
                errors.say(name, say::NUMBER_WRONG);
                None
            })
        };
        let (of, turn) = (read("quorum-of", of), read("turn", turn));
        let committee = read("committee", committee);
        let (owners, property) = (read("owners", owners), read("property", property));
        if errors.show() {
            return;
        }
        let rule = rule.get_untracked();
        app.run(acts::change_setup(app, id, move |s| {
            if let Some((_, _, num, den, reached)) = QUORUMS.iter().find(|q| q.0 == rule) {
                (s.quorum_num, s.quorum_den) = (Some(*num), Some(*den));
                s.quorum_reached = *reached;
            }
            (s.quorum_of, s.turn) = (of, turn);
            (s.committee, s.owners, s.property) = (committee, owners, property);
        }));
    };
    let minutes_of =
        |party: Party| tf(say::PARTY_MINUTES, move |l| vec![party.name().get(l).into()]);
    let numeric = move |id: &'static str, label: Signal<String>, value| {
        view! { <TextField id label value keys="numeric" short=true errors/> }
    };
    let choices = Signal::derive(move || {
        QUORUMS.iter().map(|q| Choice::new(q.0, q.1.get(lang()))).collect::<Vec<_>>()
    });
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            {quorum.then(|| view! {
                {numeric("quorum-of", t(say::QUORUM_OF), of)}
                <Select id="quorum-rule" label=t(say::QUORUM_RULE) value=rule choices/>
            })}
            {speakers.then(|| view! {
                {numeric("turn", t(say::TURN_MINUTES), turn)}
                {numeric("committee", minutes_of(Party::Committee), committee)}
                {numeric("owners", minutes_of(Party::Owners), owners)}
                {numeric("property", minutes_of(Party::Property), property)}
            })}
            <Button label=t(say::SAVE_RULES)/>
        </Form>
    }
    .into_any()
}
