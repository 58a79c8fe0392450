//! Counting hands, on a motion or on a question.

use leptos::prelude::*;

use crate::app::commands::live as acts;
use crate::app::use_app;
use crate::domain::deliberation::count_line;
use crate::domain::deliberation::live::{Hands, HandsBase, Majority, counts, raised};
use crate::log::RecordId;
use crate::text::live_pages as say;
use crate::ui::components::{
    Button, Checkbox, Choice, ErrorSummary, Form, FormErrors, Section, Select, TextField,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{number, typed};

/// The panel of hands of an item.
pub(super) fn panel(meeting: RecordId, item: RecordId) -> AnyView {
    let app = use_app();
    let lines = Memo::new(move |_| {
        app.read(|state| {
            let all = counts(state, &item).into_iter();
            all.map(|c| (count_line(&c, lang()), raised(&c.hands).too_many)).collect::<Vec<_>>()
        })
    });
    let line = |(text, too_many): (String, bool)| {
        view! {
            <li>
                {text} {too_many.then(|| view! { <p class="wrong">{t(say::TOO_MANY)}</p> })}
            </li>
        }
    };
    view! {
        <Section title=t(say::HANDS)>
            <div class="stack">
                <p class="soft">{t(say::HANDS_WHAT)}</p>
                <ul>{move || lines.get().into_iter().map(line).collect_view()}</ul>
                {count_form(meeting, item, true, Callback::new(|()| ()))}
            </div>
        </Section>
    }
    .into_any()
}

/// The form of a count; `asks` where it is no motion and the question is asked for.
pub(super) fn count_form(
    meeting: RecordId,
    on: RecordId,
    asks: bool,
    done: Callback<()>,
) -> AnyView {
    let app = use_app();
    let question = RwSignal::new(String::new());
    let [yes, no, abstain] = [(); 3].map(|()| RwSignal::new(String::new()));
    let majority = RwSignal::new(Majority::Half.word().to_owned());
    let base = RwSignal::new(HandsBase::Sided.word().to_owned());
    let (straw, errors) = (RwSignal::new(false), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let read = |name, value| {
            number(value).unwrap_or_else(|_| {
                errors.say(name, say::NUMBER_WRONG);
                None
            })
        };
        let (counted_yes, counted_no) = (read("yes", yes), read("no", no));
        let abstained = read("abstain", abstain);
        if counted_yes.is_none() && counted_no.is_none() {
            errors.say("yes", say::NUMBER_WRONG);
        }
        if errors.show() {
            return;
        }
        let hands = Hands {
            question: typed(question),
            yes: counted_yes.unwrap_or_default(),
            no: counted_no.unwrap_or_default(),
            abstain: abstained.unwrap_or_default(),
            straw: straw.get_untracked(),
            majority: Majority::of_word(&majority.get_untracked()).unwrap_or_default(),
            base: HandsBase::of_word(&base.get_untracked()).unwrap_or_default(),
            ..Hands::default()
        };
        app.run(async move {
            acts::count_hands(app, meeting, on, hands).await?;
            for field in [question, yes, no, abstain] {
                field.try_set(String::new());
            }
            done.run(());
            Ok(())
        });
    };
    let majorities = Signal::derive(move || {
        let all = Majority::ALL.iter();
        all.map(|m| Choice::new(m.word(), m.name().get(lang()))).collect::<Vec<_>>()
    });
    let bases = Signal::derive(move || {
        let all = HandsBase::ALL.iter();
        all.map(|b| Choice::new(b.word(), b.name().get(lang()))).collect::<Vec<_>>()
    });
    let count = move |id: &'static str, label, value| {
        view! { <TextField id label=t(label) value keys="numeric" short=true errors/> }
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            {asks.then(|| view! { <TextField id="question" label=t(say::QUESTION) value=question/> })}
            {count("yes", say::YES, yes)} {count("no", say::NO, no)}
            {count("abstain", say::ABSTAIN, abstain)}
            <Select id="majority" label=t(say::MAJORITY) value=majority choices=majorities/>
            <Select id="base" label=t(say::BASE) value=base choices=bases/>
            <Checkbox id="straw" label=t(say::STRAW) checked=straw/>
            <Button label=t(say::KEEP_COUNT)/>
        </Form>
    }
    .into_any()
}
