//! The procedure of a meeting: its steps, what it can decide, who is invited, who convenes and takes the chair.

use leptos::prelude::*;

use super::bodies::{chosen, estates, held as choice, organization, organizations};
use super::side;
use crate::app::commands::meetings::change_meeting;
use crate::app::commands::planning::invite;
use crate::app::use_app;
use crate::domain::deliberation::{
    ItemKind, Law, Meeting, MeetingKind, Procedure, UsualLine, chair_of, convener_of, invitees,
};
use crate::log::{RecordId, State};
use crate::text::{Lang, Msg, ballots, common, deliberation, plan as say};
use crate::ui::components::{
    Badge, Button, ErrorSummary, Fact, Facts, Form, FormErrors, Kind, Section, Select, TextField,
    Tone,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{act, afresh, number, typed};
use crate::ui::route::{MeetingPage, Route};

/// Who convenes and who takes the chair, in words.
pub(super) fn convener_and_chair(state: &State, meeting: &Meeting, lang: Lang) -> (String, String) {
    let procedure = meeting.kind.procedure();
    let name = |id: RecordId| Some(organization(state, &id)).filter(|name| !name.is_empty());
    let convener = convener_of(state, meeting).and_then(name);
    let chair = chair_of(state, meeting).and_then(name);
    (
        convener.unwrap_or_else(|| procedure.convener.get(lang).to_owned()),
        chair.unwrap_or_else(|| procedure.chair.get(lang).to_owned()),
    )
}

/// The page of a meeting's procedure.
#[component]
pub fn RulesPage(
    /// Which meeting.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    side(id, MeetingPage::Rules, move || {
        let kind = Memo::new(move |_| {
            app.read(|s| s.get::<Meeting>(&id)).map(|m| m.kind).unwrap_or_default()
        });
        let who = Memo::new(move |_| {
            app.read(|s| convener_and_chair(s, &s.get(&id).unwrap_or_default(), lang()))
        });
        view! {
            {move || {
                let procedure = kind.get().procedure();
                let (convener, chair) = who.get();
                view! {
                    <p class="measure">{t(procedure.purpose)}</p>
                    <Facts>
                        <Fact term=t(say::CAN)>{t(procedure.competence.name())}</Fact>
                        <Fact term=t(say::CONVENER)>{convener}</Fact>
                        <Fact term=t(say::CHAIR)>{chair}</Fact>
                        <Fact term=t(say::QUORUM)>{t(procedure.quorum.name())}</Fact>
                    </Facts>
                    {steps(&procedure)}
                    {laws(procedure.laws)}
                }
            }}
            <Section title=t(say::INVITED)>{invited(id)}</Section>
            <details class="fold">
                <summary>{t(say::WHO_AND_RULE)}</summary>
                {afresh(move || settings(id))}
            </details>
        }
        .into_any()
    })
}

/// The steps before, in and after the meeting.
fn steps(procedure: &Procedure) -> AnyView {
    let list = |title: Msg, lines: Vec<Msg>| {
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|msg| view! { <li>{t(msg)}</li> }).collect_view();
            view! { <Section title=t(title)><ol class="clauses">{lines}</ol></Section> }
        })
    };
    let during = procedure.agenda.iter().filter_map(|line| match line {
        UsualLine::Topics => Some(say::THE_TOPICS),
        UsualLine::Round(ItemKind::FollowUp, _) => Some(deliberation::FOLLOW_UP),
        UsualLine::Round(..) => Some(deliberation::OPEN_ROUND),
        UsualLine::Part(part, _) => part.name(),
    });
    view! {
        {list(say::BEFORE, procedure.before.to_vec())}
        {list(say::DURING, during.collect())}
        {list(say::AFTER, procedure.after.to_vec())}
    }
    .into_any()
}

/// A rule: where it stands, and under it its words.
pub(in crate::ui::pages) fn law_fold(law: Law) -> AnyView {
    view! {
        <details class="fold">
            <summary>{t(law.source)}</summary>
            <p class="prose" lang="zh-CN">{law.words}</p>
        </details>
    }
    .into_any()
}

fn laws(laws: &'static [Law]) -> AnyView {
    if laws.is_empty() {
        return ().into_any();
    }
    let folds = laws.iter().map(|law| law_fold(*law)).collect_view();
    view! {
        <Section title=t(say::LAWS)>
            {folds}
            <p><a href=Route::BallotRules.href()>{t(ballots::RULES)}</a></p>
            <p class="soft">{t(say::NO_ADVICE)}</p>
        </Section>
    }
    .into_any()
}

/// Who is invited, by role, and whether they were.
fn invited(id: RecordId) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| {
        app.read(|s| s.get::<Meeting>(&id).map(|m| invitees(s, &id, &m))).unwrap_or_default()
    });
    let line = move |one: crate::domain::deliberation::Invitee| {
        let bodies = one.bodies.join("、");
        let role = one.role;
        let done = if one.invited {
            view! { <Badge label=t(say::IS_INVITED) tone=Tone::Good/> }.into_any()
        } else {
            act(t(say::INVITE), Kind::Secondary, move || invite(app, id, role))
        };
        view! {
            <li class="split">
                <span>
                    {t(role.name())} " " <span class="soft">{bodies}</span>
                </span>
                {done}
            </li>
        }
    };
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    view! {
        {move || none.get().then(|| view! { <p class="soft">{t(say::INVITES_NOBODY)}</p> })}
        <ul role="list" class="list">
            {move || all.get().into_iter().map(line).collect_view()}
        </ul>
    }
    .into_any()
}

/// Convener, chair, estate, and a local rule on notice.
fn settings(id: RecordId) -> AnyView {
    let app = use_app();
    let held = app.hold::<Meeting>(&id);
    let meeting = held.record();
    let (convener, chair) = (choice(meeting.convener), choice(meeting.chair));
    let estate = choice(meeting.estate);
    let days = RwSignal::new(meeting.notice_days.map(|n| n.to_string()).unwrap_or_default());
    let source = RwSignal::new(meeting.notice_source.clone());
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let (named, notice_source) = (number(days), typed(source));
        match &named {
            Err(_) => errors.say("notice-days", say::NOTICE_DAYS_WRONG),
            Ok(Some(_)) if notice_source.is_empty() => {
                errors.say("notice-source", say::NOTICE_SOURCE_MISSING);
            }
            Ok(_) => {}
        }
        if errors.show() {
            return;
        }
        let meeting = Meeting {
            convener: chosen(convener),
            chair: chosen(chair),
            estate: chosen(estate),
            notice_days: named.ok().flatten(),
            notice_source,
            ..held.record()
        };
        app.run(change_meeting(app, id, held, meeting));
    };
    let procedure = meeting.kind.procedure();
    let usual =
        move |msg: Msg| Signal::derive(move || say::AS_USUAL.fill(lang(), &[msg.get(lang())]));
    // A meeting of a series takes its chair from there, unless another is named here.
    let nobody =
        if meeting.series.is_some() { t(say::AS_IT_FALLS) } else { usual(procedure.chair) };
    let conveners = organizations(usual(procedure.convener));
    let owners = (meeting.kind == MeetingKind::Owners).then(|| {
        view! {
            <Select id="estate" label=t(say::ESTATE) value=estate choices=estates(say::NO_ESTATE)/>
        }
    });
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <Select
                id="convener"
                label=t(say::CONVENER)
                hint=t(say::BODIES_HINT)
                value=convener
                choices=conveners
            />
            <Select id="chair" label=t(say::CHAIR) value=chair choices=organizations(nobody)/>
            {owners}
            <TextField
                id="notice-days"
                label=t(say::NOTICE_DAYS)
                value=days
                errors
                keys="numeric"
                short=true
            />
            <TextField id="notice-source" label=t(say::NOTICE_SOURCE) value=source errors/>
            <Button label=t(common::SAVE)/>
        </Form>
    }
    .into_any()
}
