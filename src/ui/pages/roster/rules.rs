//! 排班规矩: weights and usual limits.

use leptos::prelude::*;

use crate::app::commands::roster_plan::set_planning;
use crate::app::use_app;
use crate::domain::community::community_record;
use crate::domain::shifts::{Planning, Weight};
use crate::text::{Msg, roster_plan as say, shifts};
use crate::ui::components::{
    Button, Choice, ErrorSummary, Form, FormErrors, Kind, Notice, PageHead, RadioGroup, Section,
    TextField, Tone,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{afresh, number};
use crate::ui::route::Route;

/// A weight on the page: its id, what it is called, what it means, where it stands in the rules.
struct Weighed {
    id: &'static str,
    label: Msg,
    why: Msg,
    of: fn(&mut Planning) -> &mut Weight,
}

const WEIGHED: [Weighed; 8] = [
    Weighed { id: "fairness", label: say::W_FAIR, why: say::W_FAIR_WHY, of: |p| &mut p.fairness },
    Weighed { id: "burden", label: say::W_BURDEN, why: say::W_BURDEN_WHY, of: |p| &mut p.burden },
    Weighed { id: "wishes", label: say::W_WISHES, why: say::W_WISHES_WHY, of: |p| &mut p.wishes },
    Weighed {
        id: "distance",
        label: say::W_DISTANCE,
        why: say::W_DISTANCE_WHY,
        of: |p| &mut p.distance,
    },
    Weighed { id: "pairs", label: say::W_PAIRS, why: say::W_PAIRS_WHY, of: |p| &mut p.pairs },
    Weighed { id: "turns", label: say::W_TURNS, why: say::W_TURNS_WHY, of: |p| &mut p.turns },
    Weighed { id: "stability", label: say::W_STAB, why: say::W_STAB_WHY, of: |p| &mut p.stability },
    Weighed {
        id: "standby",
        label: say::W_STANDBY,
        why: say::W_STANDBY_WHY,
        of: |p| &mut p.standby,
    },
];

/// A limit on the page: its id, what it is called, its least and most, minutes in one of it, how it stands (none: there is
/// none, and the field may be blank), where it stands.
struct Limited {
    id: &'static str,
    label: Msg,
    range: (u32, u32),
    unit: u32,
    now: fn(&Planning) -> Option<u32>,
    of: fn(&mut Planning) -> &mut Option<u32>,
}

/// Those of days on end stand apart, at the end.
const LIMITED: [Limited; 12] = [
    Limited {
        id: "month",
        label: say::LIM_MONTH,
        range: (1, 200),
        unit: 60,
        now: |p| Some(p.most_minutes()),
        of: |p| &mut p.month_minutes,
    },
    Limited {
        id: "week",
        label: say::LIM_WEEK,
        range: (1, 14),
        unit: 1,
        now: |p| Some(p.most_shifts()),
        of: |p| &mut p.week_shifts,
    },
    Limited {
        id: "day",
        label: say::LIM_DAY,
        range: (1, 4),
        unit: 1,
        now: |p| Some(p.most_day()),
        of: |p| &mut p.day_shifts,
    },
    Limited {
        id: "travel",
        label: say::LIM_TRAVEL,
        range: (0, 120),
        unit: 1,
        now: |p| Some(p.travel_minutes()),
        of: |p| &mut p.travel,
    },
    Limited {
        id: "run",
        label: say::LIM_RUN,
        range: (1, 14),
        unit: 1,
        now: |p| Some(p.most_run()),
        of: |p| &mut p.run,
    },
    Limited {
        id: "run-free",
        label: say::LIM_RUN_FREE,
        range: (1, 13),
        unit: 1,
        now: |p| p.run_free,
        of: |p| &mut p.run_free,
    },
    Limited {
        id: "stretch",
        label: say::LIM_STRETCH,
        range: (1, 16),
        unit: 60,
        now: |p| p.stretch_minutes,
        of: |p| &mut p.stretch_minutes,
    },
    Limited {
        id: "rest",
        label: say::LIM_REST,
        range: (0, 16),
        unit: 60,
        now: |p| Some(p.rest_minutes()),
        of: |p| &mut p.rest,
    },
    Limited {
        id: "evenings",
        label: say::LIM_EVENINGS,
        range: (0, 31),
        unit: 1,
        now: |p| Some(p.free_evenings()),
        of: |p| &mut p.evenings,
    },
    Limited {
        id: "window",
        label: say::LIM_WINDOW,
        range: (2, 14),
        unit: 1,
        now: |p| Some(p.window()),
        of: |p| &mut p.window_days,
    },
    Limited {
        id: "window-shifts",
        label: say::LIM_WINDOW_SHIFTS,
        range: (1, 28),
        unit: 1,
        now: |p| p.window_shifts,
        of: |p| &mut p.window_shifts,
    },
    Limited {
        id: "window-hours",
        label: say::LIM_WINDOW_HOURS,
        range: (1, 100),
        unit: 60,
        now: |p| p.window_minutes,
        of: |p| &mut p.window_minutes,
    },
];

/// How many do not.
const PLAIN: usize = 9;

/// The presets, in the order of the weights.
const PRESETS: [(Msg, [Weight; 8]); 3] = {
    use Weight::{Light, Normal, Strong};
    [
        (say::P_USUAL, [Normal; 8]),
        (say::P_FAIR, [Strong, Strong, Light, Light, Normal, Normal, Normal, Normal]),
        (say::P_WISHES, [Light, Normal, Strong, Normal, Strong, Light, Normal, Normal]),
    ]
};

fn weight_words(weight: Weight) -> Msg {
    match weight {
        Weight::Off => say::W_OFF,
        Weight::Light => say::W_LIGHT,
        Weight::Normal => say::W_NORMAL,
        Weight::Strong => say::W_STRONG,
    }
}

/// 排班规矩: weights and usual limits.
#[component]
pub fn RosterRulesPage() -> AnyView {
    let back = (Route::Shifts, t(shifts::SHIFTS));
    view! {
        <PageHead title=t(say::RULES) lead=t(say::RULES_LEAD) back/>
        {afresh(form)}
    }
    .into_any()
}

fn form() -> AnyView {
    let app = use_app();
    let community = app.community();
    let opened = app.peek(|state| state.open::<Planning>(&community_record(&community)));
    let opened = StoredValue::new(opened);
    let stands = opened.with_value(|opened| opened.record.clone());
    let weights = WEIGHED.map(|w| RwSignal::new((w.of)(&mut stands.clone()).word().to_owned()));
    let limits = LIMITED.map(|l| {
        let now = (l.now)(&stands).map(|n| (n / l.unit).to_string());
        RwSignal::new(now.unwrap_or_default())
    });
    let errors = FormErrors::new();
    let saved = RwSignal::new(false);
    let submit = move |()| {
        errors.clear();
        saved.set(false);
        let stands = opened.with_value(|opened| opened.record.clone());
        let mut planning = stands.clone();
        for (w, value) in WEIGHED.iter().zip(weights) {
            let weight = value.with_untracked(|word| Weight::of_word(word)).unwrap_or_default();
            *(w.of)(&mut planning) = weight;
        }
        for (l, value) in LIMITED.iter().zip(limits) {
            let (least, most) = l.range;
            match number(value) {
                Ok(None) if (l.now)(&Planning::default()).is_none() => {
                    *(l.of)(&mut planning) = None;
                }
                Ok(Some(n)) if (least..=most).contains(&n) => {
                    // What is as usual is not written down: it follows when the usual changes.
                    let given = Some(n * l.unit).filter(|n| Some(*n) != (l.now)(&stands));
                    if given.is_some() {
                        *(l.of)(&mut planning) = given;
                    }
                }
                _ => {
                    let range = vec![least.to_string(), most.to_string()];
                    errors.say_with(l.id, say::LIM_WRONG, range);
                }
            }
        }
        if errors.show() {
            return;
        }
        app.run(async move {
            let kept = set_planning(app, opened.get_value(), planning).await?;
            opened.set_value(kept);
            saved.set(true);
            Ok(())
        });
    };
    let presets = PRESETS.map(|(label, all)| {
        let set = move || {
            for (value, weight) in weights.iter().zip(all) {
                value.set(weight.word().to_owned());
            }
        };
        view! { <Button label=t(label) kind=Kind::Secondary on_click=set/> }
    });
    let choices = || {
        let order = [Weight::Off, Weight::Light, Weight::Normal, Weight::Strong];
        let one = |w: Weight| Choice::new(w.word(), weight_words(w).get(lang()));
        order.map(one).to_vec()
    };
    let radios = WEIGHED.iter().zip(weights).map(move |(w, value)| {
        let choices = Signal::derive(choices);
        view! { <RadioGroup id=w.id label=t(w.label) hint=t(w.why) value choices/> }
    });
    let field = move |(l, value): (&Limited, RwSignal<String>)| {
        view! { <TextField id=l.id label=t(l.label) value keys="numeric" short=true errors/> }
    };
    let mut fields: Vec<_> = LIMITED.iter().zip(limits).map(field).collect();
    let on_end = fields.split_off(PLAIN);
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <Section title=t(say::PRESETS)><p class="row">{presets.collect_view()}</p></Section>
            <Section title=t(say::WEIGHTS)>
                <div class="stack">{radios.collect_view()}</div>
            </Section>
            <Section title=t(say::LIMITS)>
                <div class="stack">{fields}</div>
            </Section>
            <Section title=t(say::ON_END)>
                <p class="soft">{t(say::ON_END_WHY)}</p>
                <div class="stack">{on_end}</div>
            </Section>
            <Notice tone=Tone::Plain><p>{t(say::ALWAYS)}</p></Notice>
            <p><Button label=t(say::SAVE) kind=Kind::Primary/></p>
            <p role="status">{move || saved.get().then(|| t(say::SAVED))}</p>
        </Form>
    }
    .into_any()
}
