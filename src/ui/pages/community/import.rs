//! 从表格导入: choose a file, match the columns, look at what would come in, confirm.

use leptos::prelude::*;

use crate::app::commands::community::{import_table, table_changes};
use crate::app::use_app;
use crate::domain::community::Estate;
use crate::share::csv::{
    Column, NotText, Preview, Purpose, Row, Sheet, Weight, column_letter, guess, preview, sniff,
};
use crate::text::Msg;
use crate::text::community as says;
use crate::ui::components::{
    Button, Choice, FileField, Kind, Notice, PageHead, RadioGroup, Section, Table, TextField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::route::Route;

/// A register of 20,000 units with names is about 2 MB; ten times that is no register.
const MOST: usize = 20 * 1024 * 1024;
/// How many problems are listed.
const LISTED: usize = 100;

/// The page that brings a table in.
#[component]
pub fn ImportPage() -> AnyView {
    let app = use_app();
    let purpose = RwSignal::new("register".to_owned());
    let sheet = RwSignal::new(None::<Sheet>);
    let columns = RwSignal::new(Vec::<Option<Column>>::new());
    let refused = RwSignal::new(None::<Msg>);
    let done = RwSignal::new(None::<usize>);
    let only = app.peek(|state| {
        let mut all = state.all::<Estate>();
        all.next().filter(|_| all.next().is_none()).map(|(_, e)| e.name)
    });
    let estate = RwSignal::new(only.unwrap_or_default());
    let chosen = move |bytes: Vec<u8>| {
        done.set(None);
        sheet.set(None);
        match read_table(&bytes) {
            Ok(read) => {
                refused.set(None);
                columns.set(guess(&read.names));
                sheet.set(Some(read));
            }
            Err(why) => refused.set(Some(why)),
        }
    };
    let about = move || purpose.with(|p| purpose_of(p));
    let found = Memo::new(move |_| {
        sheet.with(|sheet| {
            let sheet = sheet.as_ref()?;
            Some(preview(sheet, &columns.get(), about(), Some(&estate.get())))
        })
    });
    let confirm = move || {
        let Some(rows) = found.with_untracked(|f| f.as_ref().map(|f| f.rows.clone())) else {
            return;
        };
        let about = purpose.with_untracked(|p| purpose_of(p));
        app.run(async move {
            import_table(app, about, &rows).await?;
            sheet.set(None);
            done.set(Some(rows.len()));
            Ok(())
        });
    };
    let kinds = Signal::derive(move || {
        vec![
            Choice::new("register", says::IMPORT_REGISTER.get(lang())),
            Choice::new("people", says::IMPORT_PEOPLE.get(lang())),
        ]
    });
    let names = Memo::new(move |_| sheet.with(|s| s.as_ref().map(|s| s.names.clone())));
    view! {
        <PageHead title=t(says::IMPORT) lead=t(says::IMPORT_LEAD) back=(Route::Community, t(says::COMMUNITY))/>
        <div class="stack">
            <RadioGroup id="about" label=t(says::IMPORT_WHAT) value=purpose choices=kinds/>
            <FileField
                id="table"
                label=t(says::CHOOSE_TABLE)
                hint=t(says::CHOOSE_TABLE_HINT)
                on_file=UnsyncCallback::new(chosen)
            />
            <div role="status">
                {move || refused.get().map(|why| view! { <Notice tone=Tone::Must><p>{t(why)}</p></Notice> })}
                {move || done.get().map(|n| view! {
                    <Notice tone=Tone::Good><p>{tf(says::IMPORT_DONE, move |_| vec![n.to_string()])}</p></Notice>
                })}
            </div>
            {move || names.get().map(|names| view! {
                <Section title=t(says::MATCH_COLUMNS)>
                    <div class="stack measure">
                        <p class="soft">{t(says::MATCH_COLUMNS_WHY)}</p>
                        {matching(&names, &Column::of_registers(), sheet, columns)}
                        <TextField id="estate-of-all" label=t(says::WHICH_ESTATE) value=estate/>
                    </div>
                </Section>
            })}
            {move || found.with(|found| found.as_ref().map(|found| {
                contents(found, about(), sheet.with_untracked(|s| s.as_ref().map(|s| s.names.clone()).unwrap_or_default()), Callback::new(move |()| confirm()))
            }))}
        </div>
    }
    .into_any()
}

fn purpose_of(word: &str) -> Purpose {
    if word == "people" { Purpose::People } else { Purpose::Register }
}

/// Reads the bytes of a table; the decoding is the browser's.
///
/// # Errors
/// Why it is no table, as a sentence.
pub fn read_table(bytes: &[u8]) -> Result<Sheet, Msg> {
    if bytes.len() > MOST {
        return Err(says::TOO_LARGE);
    }
    let encoding = sniff(bytes).map_err(|why| match why {
        NotText::Workbook => says::IS_WORKBOOK,
        NotText::Binary => says::IS_BINARY,
        NotText::Empty => says::IS_EMPTY,
    })?;
    let decoder =
        web_sys::TextDecoder::new_with_label(encoding.label()).map_err(|_| says::IS_BINARY)?;
    let text = decoder.decode_with_u8_array(bytes).map_err(|_| says::IS_BINARY)?;
    Ok(Sheet::read(&text))
}

/// One list for each column of the table, with its first cell as an example.
pub fn matching(
    names: &[String],
    offered: &[Column],
    sheet: RwSignal<Option<Sheet>>,
    columns: RwSignal<Vec<Option<Column>>>,
) -> AnyView {
    let example = |column: usize| {
        sheet.with_untracked(|sheet| {
            let lines = sheet.iter().flat_map(|s| &s.lines);
            lines.map(|l| l.cell(column)).find(|c| !c.is_empty()).unwrap_or_default().to_owned()
        })
    };
    let lists = names
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let id = format!("column-{index}");
            let (name, example) = (name.clone(), example(index));
            let label = tf(says::COLUMN_NAMED, move |_| {
                vec![column_letter(index), name.clone(), example.clone()]
            });
            let now = move || columns.with(|c| c.get(index).copied().flatten());
            let all = offered.to_vec();
            let options = offered
                .iter()
                .copied()
                .enumerate()
                .map(|(n, column)| {
                    view! {
                        <option value=n.to_string() prop:selected=move || now() == Some(column)>
                            {t(column.label())}
                        </option>
                    }
                })
                .collect_view();
            view! {
                <div class="field">
                    <label for=id.clone()>{label}</label>
                    <select
                        class="control"
                        id=id
                        on:change=move |event| {
                            let picked = event_target_value(&event).parse::<usize>().ok();
                            let picked = picked.and_then(|n| all.get(n).copied());
                            columns.update(|columns| {
                                // A meaning belongs to one column: choosing it here takes it from another.
                                for other in columns.iter_mut().filter(|c| c.is_some() && **c == picked) {
                                    *other = None;
                                }
                                if let Some(mine) = columns.get_mut(index) {
                                    *mine = picked;
                                }
                            });
                        }
                    >
                        <option value="" prop:selected=move || now().is_none()>{t(says::LEAVE_OUT)}</option>
                        {options}
                    </select>
                </div>
            }
        })
        .collect_view();
    lists.into_any()
}

fn contents(found: &Preview, about: Purpose, names: Vec<String>, confirm: Callback<()>) -> AnyView {
    if found.needs_columns {
        return view! { <Notice tone=Tone::Must><p>{t(says::NEEDS_COLUMNS)}</p></Notice> }
            .into_any();
    }
    let app = use_app();
    let rows = found.rows.len();
    let left_out: std::collections::BTreeSet<usize> =
        found.problems.iter().filter(|p| p.weight == Weight::Error).map(|p| p.row).collect();
    let left_out = left_out.len();
    let problems = found.problems.clone();
    let more = problems.len().saturating_sub(LISTED);
    let listed = move || {
        problems
            .iter()
            .take(LISTED)
            .map(|problem| view! { <li>{problem.say(lang(), &names)}</li> })
            .collect_view()
    };
    let tone = if left_out > 0 { Tone::Must } else { Tone::Plain };
    let any_problem = !found.problems.is_empty();
    let (needs_estate, table) = (found.needs_estate, sample_of(&found.rows));
    let ready = rows > 0 && !found.needs_estate;
    let changes = ready && table_changes(app, about, &found.rows);
    view! {
        <Section title=t(says::PREVIEW)>
            <div class="stack">
                {needs_estate.then(|| view! {
                    <Notice tone=Tone::Must><p>{t(says::NEEDS_ESTATE)}</p></Notice>
                })}
                <p>{tf(says::WILL_BRING, move |_| vec![rows.to_string()])}</p>
                {any_problem.then(|| view! {
                    <Notice tone>
                        {(left_out > 0).then(|| view! {
                            <p>{tf(says::LEFT_OUT, move |_| vec![left_out.to_string()])}</p>
                        })}
                        <p>{t(says::TO_LOOK_AT)}</p>
                        <ul id="problems">{listed}</ul>
                        {(more > 0).then(|| view! {
                            <p>{tf(says::MORE_PROBLEMS, move |_| vec![more.to_string()])}</p>
                        })}
                    </Notice>
                })}
                {table}
                {(ready && !changes).then(|| view! { <Notice><p>{t(says::NOTHING_NEW)}</p></Notice> })}
                {changes.then(|| view! {
                    <p><Button label=t(says::DO_IMPORT) kind=Kind::Primary on_click=confirm/></p>
                })}
            </div>
        </Section>
    }
    .into_any()
}

/// All rows as they would come in.
fn sample_of(rows: &[Row]) -> AnyView {
    use crate::ui::components::Column as Head;
    let cells: Vec<[String; 6]> = rows
        .iter()
        .map(|row| {
            let door = row.door.as_ref().map(|d| format!("{} {}", d.estate, d.unit.code()));
            let area = row.area.map(super::names::area).unwrap_or_default();
            let usage = row.usage.map(|u| super::words::usage(u).get(lang()).to_owned());
            [
                row.row.to_string(),
                door.unwrap_or_default(),
                area,
                usage.unwrap_or_default(),
                row.name.clone(),
                row.phone.clone(),
            ]
        })
        .collect();
    let count = cells.len();
    let cell = UnsyncCallback::new(move |(row, column): (usize, usize)| {
        cells.get(row).and_then(|cells| cells.get(column)).cloned().unwrap_or_default()
    });
    let heads = vec![
        Head::words(t(says::ROW)).fixed(),
        Head::words(t(says::DOOR)).fixed(),
        Head::numbers(t(says::AREA)).fixed(),
        Head::words(t(says::USAGE)).fixed(),
        Head::words(t(says::PERSON_NAME)).fixed(),
        Head::words(t(says::PHONE)).fixed(),
    ];
    view! { <Table caption=t(says::PREVIEW) columns=heads rows=Signal::stored(count) cell/> }
        .into_any()
}
