//! 从表格导入志愿者: choose a file, match the columns, see who is known and who is new, confirm.

use leptos::prelude::*;

use crate::app::commands::volunteers::bring;
use crate::app::use_app;
use crate::domain::shifts::{Brought, Met, Names, week_words};
use crate::share::csv::{Column, Sheet, VolunteerTable, empty_table, guess, volunteers};
use crate::text::{Msg, community as says, volunteers as say};
use crate::ui::components::{
    Button, Column as Head, Download, DownloadButton, FileField, Kind, Notice, PageHead, Section,
    Table, Tone,
};
use crate::ui::lang::{lang, say as say_now, t, tf};
use crate::ui::pages::community::{matching, read_table};
use crate::ui::route::{Route, Staff};

use super::list::hours;

/// How many problems are listed.
const LISTED: usize = 100;

/// A table with whom each row means.
#[derive(Clone, PartialEq)]
struct Found {
    table: VolunteerTable,
    met: Vec<Met>,
}

/// The page that brings a table of volunteers in.
#[component]
pub fn BringVolunteersPage() -> AnyView {
    let app = use_app();
    let sheet = RwSignal::new(None::<Sheet>);
    let columns = RwSignal::new(Vec::<Option<Column>>::new());
    let refused = RwSignal::new(None::<Msg>);
    let done = RwSignal::new(None::<usize>);
    let chosen = move |bytes: Vec<u8>| {
        done.set(None);
        sheet.set(None);
        match read_table(&bytes) {
            Ok(read) => {
                refused.set(None);
                let ours = Column::of_volunteers();
                let known = guess(&read.names).into_iter();
                columns.set(known.map(|c| c.filter(|c| ours.contains(c))).collect());
                sheet.set(Some(read));
            }
            Err(why) => refused.set(Some(why)),
        }
    };
    let found = Memo::new(move |_| {
        sheet.with(|sheet| {
            let sheet = sheet.as_ref()?;
            let names = app.read(Names::of);
            let table = volunteers(sheet, &columns.get(), &names);
            Some(Found { met: names.meet_all(&table.rows), table })
        })
    });
    let confirm = move || {
        let Some(rows) = found.with_untracked(|f| f.as_ref().map(|f| f.table.rows.clone())) else {
            return;
        };
        app.run(async move {
            bring(app, &rows).await?;
            sheet.set(None);
            done.set(Some(rows.len()));
            Ok(())
        });
    };
    let names = Memo::new(move |_| sheet.with(|s| s.as_ref().map(|s| s.names.clone())));
    let template = UnsyncCallback::new(move |()| Download {
        name: [say_now(say::TEMPLATE_NAME), ".csv"].concat(),
        mime: "text/csv;charset=utf-8",
        bytes: empty_table(untrack(lang)).into_bytes(),
    });
    let back = (Route::Staff(Staff::Volunteers), t(say::VOLUNTEERS));
    view! {
        <PageHead title=t(say::BRING) lead=t(say::BRING_LEAD) back/>
        <div class="stack">
            <FileField
                id="table"
                label=t(says::CHOOSE_TABLE)
                hint=t(says::CHOOSE_TABLE_HINT)
                on_file=UnsyncCallback::new(chosen)
            />
            <p><DownloadButton label=t(say::TEMPLATE_FILE) file=template/></p>
            <div role="status">
                {move || refused.get().map(|why| view! { <Notice tone=Tone::Must><p>{t(why)}</p></Notice> })}
                {move || done.get().map(|n| view! {
                    <Notice tone=Tone::Good>
                        <p>{tf(say::BRING_DONE, move |_| vec![n.to_string()])}</p>
                        <p><a href=Route::Staff(Staff::Volunteers).href()>{t(say::VOLUNTEERS)}</a></p>
                    </Notice>
                })}
            </div>
            {move || names.get().map(|names| view! {
                <Section title=t(says::MATCH_COLUMNS)>
                    <div class="stack measure">
                        <p class="soft">{t(says::MATCH_COLUMNS_WHY)}</p>
                        {matching(&names, &Column::of_volunteers(), sheet, columns)}
                    </div>
                </Section>
            })}
            {move || found.get().map(|found| {
                let names = names.get_untracked().unwrap_or_default();
                contents(found, names, Callback::new(move |()| confirm()))
            })}
        </div>
    }
    .into_any()
}

fn contents(found: Found, names: Vec<String>, confirm: Callback<()>) -> AnyView {
    if found.table.needs_columns {
        return view! { <Notice tone=Tone::Must><p>{t(says::NEEDS_COLUMNS)}</p></Notice> }
            .into_any();
    }
    let count = |fits: fn(&Met) -> bool| found.met.iter().filter(|met| fits(met)).count();
    let (new, persons, known) = (
        count(|met| *met == Met::New),
        count(|met| matches!(met, Met::Person(_))),
        count(|met| matches!(met, Met::Known(_))),
    );
    let some = new + persons + known > 0;
    let (problems, more) =
        (found.table.problems.clone(), found.table.problems.len().saturating_sub(LISTED));
    let any_problem = !problems.is_empty();
    let listed = move || {
        let all = problems.iter().take(LISTED);
        all.map(|problem| view! { <li>{problem.say(lang(), &names)}</li> }).collect_view()
    };
    view! {
        <Section title=t(says::PREVIEW)>
            <div class="stack">
                <p>
                    {tf(say::BRING_COUNT, move |_| [new, persons, known].map(|n| n.to_string()).to_vec())}
                </p>
                {any_problem.then(|| view! {
                    <Notice tone=Tone::Must>
                        <p>{t(says::TO_LOOK_AT)}</p>
                        <ul id="problems">{listed}</ul>
                        {(more > 0).then(|| view! {
                            <p>{tf(says::MORE_PROBLEMS, move |_| vec![more.to_string()])}</p>
                        })}
                    </Notice>
                })}
                {rows_of(found.table.rows, found.met)}
                {some.then(|| view! {
                    <p><Button label=t(say::BRING_DO) kind=Kind::Primary on_click=confirm/></p>
                })}
            </div>
        </Section>
    }
    .into_any()
}

const fn met(met: Met) -> Msg {
    match met {
        Met::New => say::MET_NEW,
        Met::Person(_) => say::MET_PERSON,
        Met::Known(_) => say::MET_KNOWN,
        Met::Namesakes => say::MET_NAMESAKES,
        Met::Twice => say::MET_TWICE,
    }
}

/// All rows as they would come in.
fn rows_of(rows: Vec<Brought>, all: Vec<Met>) -> AnyView {
    let count = rows.len();
    let cell = UnsyncCallback::new(move |(row, column): (usize, usize)| {
        let Some((row, who)) = rows.get(row).zip(all.get(row)) else { return String::new() };
        match column {
            0 => row.name.clone(),
            1 => met(*who).get(lang()).to_owned(),
            2 => row.tel.clone(),
            3 => row.grid.clone(),
            4 => row.teams.join("、"),
            5 => row.skills.join("、"),
            6 => row.month_minutes.map(hours).unwrap_or_default(),
            _ => row.windows.as_ref().map(|w| week_words(w, lang())).unwrap_or_default(),
        }
    });
    let heads = vec![
        Head::words(t(say::NAME)).fixed(),
        Head::words(t(say::MET)).fixed(),
        Head::words(t(says::PHONE)).fixed(),
        Head::words(t(say::GRID)).fixed(),
        Head::words(t(say::TEAMS)).fixed(),
        Head::words(t(say::SKILLS)).fixed(),
        Head::numbers(t(say::COLUMN_HOURS)).fixed(),
        Head::words(t(say::COLUMN_FREE)).fixed(),
    ];
    view! { <Table caption=t(says::PREVIEW) columns=heads rows=Signal::stored(count) cell/> }
        .into_any()
}
