//! Fields: label above, then the hint, then what is wrong, then the control. Nothing is refused while typing.

use leptos::prelude::*;

use super::FormErrors;

/// A form that is looked at when it is sent, by us and not by the browser.
#[component]
pub fn Form(
    /// What happens when it is sent.
    #[prop(into)]
    on_submit: Callback<()>,
    /// Its fields and its submit button.
    children: Children,
) -> AnyView {
    view! {
        <form
            class="stack"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                on_submit.run(());
            }
        >
            {children()}
        </form>
    }
    .into_any()
}

/// The parts every field shares.
struct Parts {
    id: &'static str,
    label: Signal<String>,
    hint: Option<Signal<String>>,
    wrong: Signal<Option<String>>,
}

impl Parts {
    fn new(
        id: &'static str,
        label: Signal<String>,
        hint: Option<Signal<String>>,
        errors: Option<FormErrors>,
    ) -> Self {
        let wrong = errors.map_or_else(|| Signal::stored(None), |errors| errors.of(id));
        Self { id, label, hint, wrong }
    }

    /// The ids of what describes the control, for `aria-describedby`.
    fn described_by(&self) -> Signal<Option<String>> {
        let (id, hint, wrong) = (self.id, self.hint.is_some(), self.wrong);
        Signal::derive(move || match (hint, wrong.with(Option::is_some)) {
            (false, false) => None,
            (true, false) => Some([id, "-hint"].concat()),
            (false, true) => Some([id, "-wrong"].concat()),
            (true, true) => Some([id, "-hint ", id, "-wrong"].concat()),
        })
    }

    fn invalid(&self) -> Signal<Option<String>> {
        let wrong = self.wrong;
        Signal::derive(move || wrong.with(Option::is_some).then(|| "true".to_owned()))
    }

    fn notes(&self) -> AnyView {
        let (id, hint, wrong) = (self.id, self.hint, self.wrong);
        view! {
            {hint.map(|hint| view! { <p class="hint" id=[id, "-hint"].concat()>{hint}</p> })}
            {move || {
                wrong
                    .get()
                    .map(|text| view! { <p class="wrong" id=[id, "-wrong"].concat()>{text}</p> })
            }}
        }
        .into_any()
    }

    fn around(self, control: AnyView) -> AnyView {
        let wrong = self.wrong;
        view! {
            <div class="field" class:has-error=move || wrong.with(Option::is_some)>
                <label for=self.id>{self.label}</label>
                {self.notes()}
                {control}
            </div>
        }
        .into_any()
    }

    fn fieldset(self, controls: AnyView) -> AnyView {
        let wrong = self.wrong;
        view! {
            <fieldset
                class="field"
                id=self.id
                tabindex="-1"
                class:has-error=move || wrong.with(Option::is_some)
                aria-describedby=self.described_by()
            >
                <legend>{self.label}</legend>
                {self.notes()}
                <div class="choices">{controls}</div>
            </fieldset>
        }
        .into_any()
    }
}

/// One line of text; also dates, times, numbers and telephones by `kind`.
#[component]
pub fn TextField(
    /// Its id, unique on the page.
    id: &'static str,
    /// What to enter.
    #[prop(into)]
    label: Signal<String>,
    /// What is entered, kept as typed.
    value: RwSignal<String>,
    /// What helps to enter it.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// The errors of its form.
    #[prop(optional)]
    errors: Option<FormErrors>,
    /// The input's type: `text`, `tel`, `password`, `date`, `time`.
    #[prop(default = "text")]
    kind: &'static str,
    /// Which keys a phone offers: `numeric`, `decimal`, `tel`.
    #[prop(optional)]
    keys: Option<&'static str>,
    /// What the browser may fill in: `name`, `tel`, `off`.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Whether what goes in is short.
    #[prop(optional)]
    short: bool,
) -> AnyView {
    let parts = Parts::new(id, label, hint, errors);
    let control = view! {
        <input
            id=id
            name=id
            type=kind
            class="control"
            class:short=short
            inputmode=keys
            autocomplete=autocomplete
            aria-describedby=parts.described_by()
            aria-invalid=parts.invalid()
            prop:value=value
            on:input=move |event| value.set(event_target_value(&event))
        />
    }
    .into_any();
    parts.around(control)
}

/// A day, in the browser's own date picker; the value is `2026-12-15` or empty.
#[component]
pub fn DateField(
    /// Its id, unique on the page.
    id: &'static str,
    /// Which day is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// The day as `YYYY-MM-DD`.
    value: RwSignal<String>,
    /// What helps to enter it.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// The errors of its form.
    #[prop(optional)]
    errors: Option<FormErrors>,
) -> AnyView {
    typed(id, label, value, hint, errors, "date")
}

/// A time of day, in the browser's own picker; the value is `19:00` or empty.
#[component]
pub fn TimeField(
    /// Its id, unique on the page.
    id: &'static str,
    /// Which time is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// The time as `HH:MM`.
    value: RwSignal<String>,
    /// What helps to enter it.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// The errors of its form.
    #[prop(optional)]
    errors: Option<FormErrors>,
) -> AnyView {
    typed(id, label, value, hint, errors, "time")
}

fn typed(
    id: &'static str,
    label: Signal<String>,
    value: RwSignal<String>,
    hint: Option<Signal<String>>,
    errors: Option<FormErrors>,
    kind: &'static str,
) -> AnyView {
    TextField(TextFieldProps {
        id,
        label,
        value,
        hint,
        errors,
        kind,
        keys: None,
        autocomplete: "off",
        short: true,
    })
}

/// Several lines of text.
#[component]
pub fn TextArea(
    /// Its id, unique on the page.
    id: &'static str,
    /// What to enter.
    #[prop(into)]
    label: Signal<String>,
    /// What is entered, kept as typed.
    value: RwSignal<String>,
    /// What helps to enter it.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// The errors of its form.
    #[prop(optional)]
    errors: Option<FormErrors>,
    /// How many lines it shows.
    #[prop(default = 4)]
    rows: u32,
) -> AnyView {
    let parts = Parts::new(id, label, hint, errors);
    let control = view! {
        <textarea
            id=id
            name=id
            class="control"
            rows=rows
            aria-describedby=parts.described_by()
            aria-invalid=parts.invalid()
            prop:value=value
            on:input=move |event| value.set(event_target_value(&event))
        ></textarea>
    }
    .into_any();
    parts.around(control)
}

/// One thing chosen from a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is kept.
    pub value: String,
    /// What is read.
    pub label: String,
}

impl Choice {
    /// A choice kept as `value` and read as `label`.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// One of many, in the browser's own list.
#[component]
pub fn Select(
    /// Its id, unique on the page.
    id: &'static str,
    /// What to choose.
    #[prop(into)]
    label: Signal<String>,
    /// The value chosen.
    value: RwSignal<String>,
    /// What there is to choose from.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// What helps to choose.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// The errors of its form.
    #[prop(optional)]
    errors: Option<FormErrors>,
) -> AnyView {
    let parts = Parts::new(id, label, hint, errors);
    let options = move || {
        let one = |choice: Choice| {
            let mine = choice.value.clone();
            view! {
                <option value=choice.value prop:selected=move || value.with(|now| *now == mine)>
                    {choice.label}
                </option>
            }
        };
        choices.get().into_iter().map(one).collect_view()
    };
    let control = view! {
        <select
            id=id
            name=id
            class="control"
            aria-describedby=parts.described_by()
            aria-invalid=parts.invalid()
            on:change=move |event| value.set(event_target_value(&event))
        >
            {options}
        </select>
    }
    .into_any();
    parts.around(control)
}

/// One of few, all in sight.
#[component]
pub fn RadioGroup(
    /// Its id, unique on the page.
    id: &'static str,
    /// What to choose.
    #[prop(into)]
    label: Signal<String>,
    /// The value chosen.
    value: RwSignal<String>,
    /// What there is to choose from.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// What helps to choose.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// The errors of its form.
    #[prop(optional)]
    errors: Option<FormErrors>,
) -> AnyView {
    let parts = Parts::new(id, label, hint, errors);
    let radios = move || {
        let one = |choice: Choice| {
            let (mine, chosen) = (choice.value.clone(), choice.value.clone());
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name=id
                        value=choice.value
                        prop:checked=move || value.with(|now| *now == mine)
                        on:change=move |_| value.set(chosen.clone())
                    />
                    <span>{choice.label}</span>
                </label>
            }
        };
        choices.get().into_iter().map(one).collect_view()
    };
    parts.fieldset(radios.into_any())
}

/// Yes or no.
#[component]
pub fn Checkbox(
    /// Its id, unique on the page.
    id: &'static str,
    /// What a tick means, a whole sentence.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    checked: RwSignal<bool>,
) -> AnyView {
    view! {
        <label class="choice">
            <input
                type="checkbox"
                id=id
                name=id
                prop:checked=checked
                on:change=move |event| checked.set(event_target_checked(&event))
            />
            <span>{label}</span>
        </label>
    }
    .into_any()
}
