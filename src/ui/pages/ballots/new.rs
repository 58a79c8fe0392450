//! A ballot is prepared: the matter decides the rule, which is shown in words before anything is asked.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::assembly;
use super::rules::{local_fold, roll_fold, rule};
use crate::app::commands::ballots::prepare_ballot;
use crate::app::commands::pact_life::put_to_vote;
use crate::app::use_app;
use crate::domain::community::Estate;
use crate::domain::deliberation::ballot::{
    Ballot, LOCALS, LocalPack, Matter, Parking, RULES, Unreturned, local_pack, prepared_from,
};
use crate::domain::pact::{Pact, vote_on};
use crate::log::RecordId;
use crate::text::ballots as say;
use crate::ui::components::{
    Button, Checkbox, Choice, DateField, ErrorSummary, Form, FormErrors, Kind, Notice, PageHead,
    Section, Select, TextArea, TextField, Tone,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{number, typed};
use crate::ui::route::{BallotPage, Route};
use crate::ui::shell::router::go_instead;

/// What is typed.
#[derive(Clone, Copy)]
struct Fields {
    matter: RwSignal<String>,
    rule: RwSignal<String>,
    title: RwSignal<String>,
    question: RwSignal<String>,
    estate: RwSignal<String>,
    local: RwSignal<String>,
    notice: RwSignal<String>,
    opens: RwSignal<String>,
    closes: RwSignal<String>,
    objection: RwSignal<String>,
    secret: RwSignal<bool>,
    candidates: RwSignal<String>,
    seats: RwSignal<String>,
    tie: RwSignal<String>,
    proxies: RwSignal<String>,
    clause: RwSignal<String>,
    assembly: RwSignal<String>,
    parking: RwSignal<String>,
    errors: FormErrors,
}

impl Fields {
    /// Filled with what is known of it already.
    fn new(known: &Ballot, today: NaiveDate) -> Self {
        let text = |text: &str| RwSignal::new(text.to_owned());
        let estate = known.estate.map(|id| id.to_string()).unwrap_or_default();
        Self {
            matter: text(known.matter.word()),
            rule: text(""),
            title: text(&known.title),
            question: text(&known.question),
            estate: RwSignal::new(estate),
            local: text(""),
            notice: RwSignal::new(today.to_string()),
            opens: text(""),
            closes: text(""),
            objection: text("15"),
            secret: RwSignal::new(false),
            candidates: text(""),
            seats: text(""),
            tie: text(""),
            proxies: text(""),
            clause: text(""),
            assembly: RwSignal::new(assembly::value_of(known)),
            parking: text(""),
            errors: FormErrors::new(),
        }
    }

    fn matter_now(self) -> Matter {
        self.matter.with(|word| Matter::of_word(word)).unwrap_or_default()
    }

    /// The ballot as typed; tracked, so that what follows from it is shown while typing.
    fn so_far(self) -> Ballot {
        let day = |value: RwSignal<String>| value.with(|text| text.parse().ok());
        let matter = self.matter_now();
        Ballot {
            matter,
            rule: if matter.is_owners() { String::new() } else { self.rule.get() },
            local: self.local.get(),
            notice: day(self.notice),
            opens: day(self.opens),
            closes: day(self.closes),
            parking: self.parking.with(|word| Parking::of_word(word)),
            ..Ballot::default()
        }
    }

    /// The ballot and the names of those who stand; `None` where something is missing, which the form then says.
    fn read(self) -> Option<(Ballot, Vec<String>)> {
        self.errors.clear();
        let so_far = untrack(|| self.so_far());
        let title = typed(self.title);
        if title.is_empty() {
            self.errors.say("title", say::TITLE_MISSING);
        }
        let estate = self.estate.get_untracked().parse().ok();
        if so_far.matter.is_owners() && estate.is_none() {
            self.errors.say("estate", say::ESTATE_MISSING);
        }
        if let (Some(from), Some(to)) = (so_far.opens, so_far.closes)
            && to < from
        {
            self.errors.say("closes", say::DAYS_WRONG);
        }
        let count = |id, value| {
            number(value).unwrap_or_else(|_| {
                self.errors.say(id, say::NUMBER_WRONG);
                None
            })
        };
        let (objection, seats, proxies) = (
            count("objection", self.objection),
            count("seats", self.seats),
            count("proxies", self.proxies),
        );
        if self.errors.show() {
            return None;
        }
        let clause = typed(self.clause);
        let candidates = typed(self.candidates);
        let candidates = candidates.lines().map(str::trim).filter(|n| !n.is_empty());
        let (meeting, item) = assembly::chosen(self.assembly);
        let ballot = Ballot {
            meeting,
            item,
            title,
            question: typed(self.question),
            estate,
            objection_days: objection,
            secret: self.secret.get_untracked(),
            seats,
            tie_break: typed(self.tie),
            proxy_limit: proxies,
            unreturned: if clause.is_empty() { Unreturned::Ignored } else { Unreturned::Majority },
            clause,
            ..so_far
        };
        Some((ballot, candidates.map(str::to_owned).collect()))
    }
}

/// The page of a new ballot.
#[component]
pub fn NewBallotPage(
    /// The topic, the item of an agenda or the pact it is prepared from.
    #[prop(optional)]
    on: Option<RecordId>,
) -> AnyView {
    let app = use_app();
    // A pact whose text is settled is put to the vote as a topic is, and the ballot stays bound to that text.
    let on_pact = on.filter(|on| app.peek(|state| state.get::<Pact>(on)).is_some());
    let brought = on.and_then(|on| {
        app.peek(|state| prepared_from(state, &on).or_else(|| vote_on(state, &on, lang()).ok()))
    });
    let topic = brought.as_ref().and_then(|b| b.topic);
    let estates = app.peek(|state| {
        let mut all: Vec<(String, String)> =
            state.all::<Estate>().map(|(id, e)| (id.to_string(), e.name)).collect();
        all.sort_by(|a, b| a.1.cmp(&b.1));
        all
    });
    let is_brought = brought.is_some();
    let from = if on_pact.is_some() { say::BROUGHT_PACT } else { say::BROUGHT };
    let known = brought.unwrap_or_else(|| Ballot {
        matter: Matter::Manager,
        estate: estates.first().filter(|_| estates.len() == 1).and_then(|(id, _)| id.parse().ok()),
        ..Ballot::default()
    });
    let fields = Fields::new(&known, app.today());
    let submit = move |()| {
        let Some((ballot, names)) = fields.read() else { return };
        app.run(async move {
            let id = match on_pact {
                Some(pact) => put_to_vote(app, pact, ballot).await?,
                None => prepare_ballot(app, Ballot { topic, ..ballot }, names).await?,
            };
            go_instead(&Route::Ballot(id.to_string(), BallotPage::Roll));
            Ok(())
        });
    };
    let errors = fields.errors;
    let estate_choices = Signal::derive(move || {
        let mut choices = vec![Choice::new("", say::NO_ESTATE.get(lang()))];
        choices.extend(estates.iter().map(|(id, name)| Choice::new(id, name)));
        choices
    });
    view! {
        <PageHead title=t(say::NEW_TITLE) back=(Route::Ballots, t(say::ALL))/>
        {is_brought.then(|| view! { <Notice><p>{t(from)}</p></Notice> })}
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <Select
                id="matter"
                label=t(say::MATTER)
                hint=t(say::MATTER_HINT)
                value=fields.matter
                choices=matters()
            />
            {which_rule(fields)}
            <TextField id="title" label=t(say::TITLE) hint=t(say::TITLE_HINT) value=fields.title errors/>
            <TextArea
                id="question"
                label=t(say::QUESTION)
                hint=t(say::QUESTION_HINT)
                value=fields.question
            />
            <Select id="estate" label=t(say::ESTATE) value=fields.estate choices=estate_choices errors/>
            <Select id="local" label=t(say::LOCALITY) value=fields.local choices=localities()/>
            {move || local_fold(fields.local.with(|id| local_pack(id)))}
            {assembly::assembly(fields.assembly)}
            <DateField id="notice" label=t(say::NOTICE_DAY) value=fields.notice/>
            <DateField id="opens" label=t(say::OPENS) value=fields.opens/>
            <DateField id="closes" label=t(say::CLOSES) value=fields.closes errors/>
            {move || warnings(&fields.so_far())}
            {election(fields)}
            {more(fields)}
            <Button label=t(say::CREATE) kind=Kind::Primary/>
        </Form>
    }
    .into_any()
}

/// The nine matters of the owners, then the others.
fn matters() -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let (owners, others): (Vec<Matter>, Vec<Matter>) =
            Matter::ALL.iter().partition(|m| m.is_owners());
        owners
            .into_iter()
            .chain(others)
            .map(|m| Choice::new(m.word(), m.name().get(lang())))
            .collect()
    })
}

fn localities() -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let choice = |local: &LocalPack| Choice::new(local.id, local.name.get(lang()));
        LOCALS.iter().map(choice).collect()
    })
}

/// The rule in words; to be chosen where the law does not fix it.
fn which_rule(fields: Fields) -> AnyView {
    let free = Memo::new(move |_| !fields.matter_now().is_owners());
    let choices = Signal::derive(move || {
        let mut choices = vec![Choice::new("", say::RULE_BY_MATTER.get(lang()))];
        let rest = RULES.iter().filter(|pack| !pack.id.starts_with("cc278"));
        choices.extend(rest.map(|pack| Choice::new(pack.id, pack.name.get(lang()))));
        choices
    });
    let pack = Memo::new(move |_| fields.so_far().rule_pack().id);
    view! {
        {move || {
            free.get()
                .then(|| view! { <Select id="rule" label=t(say::RULE) value=fields.rule choices/> })
        }}
        {move || {
            let id = pack.get();
            let pack = RULES.iter().find(|p| p.id == id)?;
            Some(view! {
                <Section title=t(say::COUNTING)><div class="card stack">{rule(pack)}</div></Section>
            })
        }}
    }
    .into_any()
}

/// What the days miss of what the locality asks for.
fn warnings(ballot: &Ballot) -> Option<AnyView> {
    let local = local_pack(&ballot.local);
    let between = |from: Option<NaiveDate>, to: Option<NaiveDate>| {
        u32::try_from(to?.signed_duration_since(from?).num_days()).ok()
    };
    let name = local.name.get(lang());
    let mut lines = Vec::new();
    if let (Some(days), Some(asked)) = (between(ballot.notice, ballot.opens), local.notice_days)
        && days < asked
        && ballot.matter.is_owners()
    {
        lines.push(say::NOTICE_SHORT.fill(lang(), &[&days.to_string(), name, &asked.to_string()]));
    }
    if let (Some(days), Some((least, most))) =
        (between(ballot.opens, ballot.closes), local.voting_days)
    {
        let days = days + 1;
        if days < least || days > most {
            let words = [days.to_string(), least.to_string(), most.to_string()];
            lines.push(say::VOTING_DAYS.fill(lang(), &[&words[0], name, &words[1], &words[2]]));
        }
    }
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect();
    (!lines.is_empty()).then(|| view! { <Notice tone=Tone::Must>{lines}</Notice> }.into_any())
}

/// Who stands, asked where persons are elected.
fn election(fields: Fields) -> AnyView {
    let errors = fields.errors;
    let persons =
        Memo::new(move |_| matches!(fields.matter_now(), Matter::Committee | Matter::Own));
    (move || {
        persons.get().then(|| {
            view! {
                <TextArea id="candidates" label=t(say::CANDIDATES) value=fields.candidates/>
                <TextField
                    id="seats"
                    label=t(say::SEATS)
                    value=fields.seats
                    keys="numeric"
                    short=true
                    errors
                />
                <TextField id="tie" label=t(say::TIE_BREAK) value=fields.tie/>
            }
        })
    })
    .into_any()
}

/// Whether parking places count; what the local rules say stands in the first choice.
fn parking(fields: Fields) -> AnyView {
    let choices = Signal::derive(move || {
        let usual = Ballot { parking: None, ..fields.so_far() }.counts_parking();
        let usual = say::PARKING_LOCAL.fill(lang(), &[usual.name().get(lang())]);
        let all = Parking::ALL.iter().map(|p| Choice::new(p.word(), p.name().get(lang())));
        std::iter::once(Choice::new("", usual)).chain(all).collect::<Vec<_>>()
    });
    let (label, hint) = (t(say::PARKING), t(say::PARKING_HINT));
    view! { <Select id="parking" label hint value=fields.parking choices/> {roll_fold()} }
        .into_any()
}

fn more(fields: Fields) -> AnyView {
    let errors = fields.errors;
    view! {
        <details>
            <summary>{t(say::MORE_FIELDS)}</summary>
            <div class="stack">
                <Checkbox id="secret" label=t(say::SECRET) checked=fields.secret/>
                <TextField
                    id="objection"
                    label=t(say::OBJECTION_DAYS)
                    value=fields.objection
                    keys="numeric"
                    short=true
                    errors
                />
                <TextField
                    id="proxies"
                    label=t(say::PROXY_LIMIT)
                    value=fields.proxies
                    keys="numeric"
                    short=true
                    errors
                />
                <TextArea
                    id="clause"
                    label=t(say::CLAUSE)
                    hint=t(say::CLAUSE_HINT)
                    value=fields.clause
                />
                {parking(fields)}
            </div>
        </details>
    }
    .into_any()
}
