//! A meeting of one's own is called; its particulars are changed in the same fields.

use chrono::{NaiveDate, NaiveTime};
use leptos::prelude::*;

use crate::app::commands::meetings::call_meeting;
use crate::app::use_app;
use crate::domain::deliberation::{Meeting, MeetingKind, home_grid};
use crate::text::meetings as say;
use crate::text::{Msg, common};
use crate::ui::components::{
    Button, Choice, DateField, ErrorSummary, Form, FormErrors, Kind, PageHead, Select, TextField,
    TimeField,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::typed;
use crate::ui::route::{MeetingPage, Route};
use crate::ui::shell::router::go_instead;

/// What is typed.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    kind: RwSignal<String>,
    title: RwSignal<String>,
    day: RwSignal<String>,
    time: RwSignal<String>,
    place: RwSignal<String>,
    errors: FormErrors,
}

impl Fields {
    pub(super) fn of(meeting: &Meeting) -> Self {
        let at = meeting.at;
        Self {
            kind: RwSignal::new(meeting.kind.word().to_owned()),
            title: RwSignal::new(meeting.title.clone()),
            day: RwSignal::new(at.map(|at| at.date().to_string()).unwrap_or_default()),
            time: RwSignal::new(
                at.map_or_else(|| "19:00".into(), |at| at.time().to_string()[..5].to_owned()),
            ),
            place: RwSignal::new(meeting.place.clone()),
            errors: FormErrors::new(),
        }
    }

    /// The meeting with what was typed; `None` where something is missing, which the form then says.
    pub(super) fn read(self, meeting: Meeting) -> Option<Meeting> {
        self.errors.clear();
        let day: Option<NaiveDate> = typed(self.day).parse().ok();
        let time = typed(self.time);
        let time = NaiveTime::parse_from_str(time.get(..5).unwrap_or(&time), "%H:%M").ok();
        if day.is_none() {
            self.errors.say("day", say::DAY_MISSING);
        }
        if time.is_none() {
            self.errors.say("time", say::TIME_MISSING);
        }
        if self.errors.show() {
            return None;
        }
        Some(Meeting {
            kind: MeetingKind::of_word(&self.kind.get_untracked()).unwrap_or_default(),
            title: typed(self.title),
            at: Some(day?.and_time(time?)),
            place: typed(self.place),
            ..meeting
        })
    }
}

/// The particulars of a meeting.
pub(super) fn meeting_form(
    fields: Fields,
    submit: Msg,
    kind: Kind,
    on_submit: Callback<()>,
) -> AnyView {
    let errors = fields.errors;
    let kinds = Signal::derive(move || {
        let choice = |kind: &MeetingKind| Choice::new(kind.word(), kind.name().get(lang()));
        MeetingKind::ALL.iter().map(choice).collect::<Vec<_>>()
    });
    view! {
        <Form on_submit>
            <ErrorSummary errors/>
            <Select id="kind" label=t(say::KIND) value=fields.kind choices=kinds/>
            <DateField id="day" label=t(say::DAY) value=fields.day errors/>
            <TimeField id="time" label=t(say::TIME) value=fields.time errors/>
            <TextField id="place" label=t(say::PLACE) hint=t(say::PLACE_HINT) value=fields.place/>
            <TextField id="title" label=t(say::TITLE) value=fields.title/>
            <Button label=t(submit) kind/>
        </Form>
    }
    .into_any()
}

/// The page of a new meeting.
#[component]
pub fn NewMeetingPage() -> AnyView {
    let app = use_app();
    let fields = Fields::of(&Meeting { kind: MeetingKind::NightTalk, ..Meeting::default() });
    let submit = move |()| {
        let grid = app.peek(home_grid);
        let Some(meeting) = fields.read(Meeting { grid, ..Meeting::default() }) else { return };
        app.run(async move {
            let id = call_meeting(app, meeting).await?;
            go_instead(&Route::Meeting(id.to_string(), MeetingPage::Plan));
            Ok(())
        });
    };
    let back = (Route::Meetings, t(say::ALL));
    view! {
        <PageHead title=t(say::NEW_TITLE) back/>
        {meeting_form(fields, say::CALL, Kind::Primary, Callback::new(submit))}
    }
    .into_any()
}

/// The same fields for a meeting there is.
pub(super) fn change(id: crate::log::RecordId) -> AnyView {
    let app = use_app();
    let held = app.hold::<Meeting>(&id);
    let fields = Fields::of(&held.record());
    let submit = move |()| {
        if let Some(meeting) = fields.read(held.record()) {
            app.run(crate::app::commands::meetings::change_meeting(app, id, held, meeting));
        }
    };
    meeting_form(fields, common::SAVE, Kind::Secondary, Callback::new(submit))
}
