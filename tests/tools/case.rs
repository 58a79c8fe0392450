//! A bare case of counting as JSON, read strictly. What is misspelt in a rule would silently
//! change its meaning, so nothing is guessed: a wrong type, a fraction or exponent in a number, a member twice, an
//! unknown member inside rule, roll or counts are all refused with one sentence. Unknown members beside them (a note,
//! a source) are let pass.

use mulin::domain::deliberation::ballot::{
    Base, Counts, Fraction, Gate, Rule, Verdict, Weight, tally,
};
use mulin::log::canon::MAX_INT;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A case that was read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Case {
    /// The rule.
    pub(crate) rule: Rule,
    /// The roll.
    pub(crate) roll: Weight,
    /// The counts, each choice summed.
    pub(crate) counts: Counts,
}

impl Case {
    /// Reads a case.
    ///
    /// # Errors
    /// One sentence.
    pub(crate) fn read(text: &[u8]) -> Result<Self, String> {
        let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
        let json: Json = serde_json::from_slice(text).map_err(|e| e.to_string())?;
        let top = json.map("the case")?;
        let rule = rule(get(top, "rule")?)?;
        let (tests_heads, tests_area) = (
            rule.approval.heads.is_some() || rule.participation.is_some_and(|g| g.heads.is_some()),
            rule.approval.area.is_some() || rule.participation.is_some_and(|g| g.area.is_some()),
        );
        let tested = (tests_heads, tests_area);
        let roll_map = get(top, "roll")?.map("`roll`")?;
        known(roll_map, "roll", &["heads", "area"])?;
        let roll = weight(roll_map, "roll", tested)?;
        let mut counts = Counts::default();
        let Json::List(list) = get(top, "counts")? else {
            return Err("`counts` must be a list".into());
        };
        for (i, entry) in list.iter().enumerate() {
            let what = format!("counts[{i}]");
            let entry = entry.map(&what)?;
            known(entry, &what, &["choice", "heads", "area"])?;
            let Json::Text(choice) = get(entry, "choice")? else {
                return Err(format!("{what}: `choice` must be a text"));
            };
            let slot = match choice.as_str() {
                "for" => &mut counts.agree,
                "against" => &mut counts.against,
                "abstain" => &mut counts.abstain,
                "invalid" => &mut counts.invalid,
                other => return Err(format!("{what}: unknown choice {other:?}")),
            };
            let sum = slot.plus(weight(entry, &what, tested)?);
            *slot = sum.ok_or_else(|| format!("{what}: the sum is beyond {MAX_INT}"))?;
        }
        let all = counts.returned().ok_or("the counts together are above the roll")?;
        if !all.within(roll) {
            return Err(format!(
                "the counts together (heads {}, area {}) are above the roll (heads {}, area {})",
                all.heads, all.area, roll.heads, roll.area
            ));
        }
        Ok(Self { rule, roll, counts })
    }

    /// What the rule says of it.
    pub(crate) fn verdict(&self) -> Verdict {
        tally(&self.rule, self.roll, &self.counts)
    }
}

fn rule(json: &Json) -> Result<Rule, String> {
    if let Json::Text(name) = json {
        return match name.as_str() {
            "cc278-ordinary" => Ok(Rule::CC278_ORDINARY),
            "cc278-special" => Ok(Rule::CC278_SPECIAL),
            other => Err(format!("unknown rule {other:?}")),
        };
    }
    let Json::Map(map) = json else { return Err("`rule` must be a name or an object".into()) };
    known(map, "rule", &["participation", "approval"])?;
    let participation = match get(map, "participation")? {
        Json::Null => None,
        json => {
            let map = json.map("`participation`")?;
            known(map, "participation", &["heads", "area", "strict"])?;
            Some(gate(map, "participation")?)
        }
    };
    let map = get(map, "approval")?.map("`approval`")?;
    known(map, "approval", &["of", "heads", "area", "strict"])?;
    let Json::Text(of) = get(map, "of")? else { return Err("`of` must be a text".into()) };
    let of = Base::of_word(of).ok_or_else(|| {
        format!("`of` is {of:?}; it must be \"participating\", \"for-against\" or \"all\"")
    })?;
    Ok(Rule { participation, approval: gate(map, "approval")?, of })
}

fn gate(map: &Members, what: &str) -> Result<Gate, String> {
    let part = |name: &str| match find(map, name) {
        None | Some(Json::Null) => Ok(None),
        Some(json) => fraction(json, &format!("{what}.{name}")).map(Some),
    };
    let Json::Bool(strict) = *get(map, "strict")? else {
        return Err(format!("{what}: `strict` must be true or false"));
    };
    Ok(Gate { heads: part("heads")?, area: part("area")?, strict })
}

fn fraction(json: &Json, what: &str) -> Result<Fraction, String> {
    let Json::List(list) = json else {
        return Err(format!("{what} must be [numerator, denominator]"));
    };
    let [num, den] = list.as_slice() else {
        return Err(format!("{what} must be [numerator, denominator]"));
    };
    let (num, den) = (number(num, what)?, number(den, what)?);
    Fraction::new(num, den).ok_or_else(|| format!("{what}: the denominator is zero"))
}

/// Reads heads and area. A measure the rule does not test may be absent and is then 0.
fn weight(map: &Members, what: &str, tested: (bool, bool)) -> Result<Weight, String> {
    let measure = |name: &str, tested: bool| match find(map, name) {
        None if tested => Err(format!("{what}: `{name}` is missing")),
        None => Ok(0),
        Some(json) => number(json, &format!("{what}.{name}")),
    };
    Ok(Weight::new(measure("heads", tested.0)?, measure("area", tested.1)?))
}

fn number(json: &Json, what: &str) -> Result<u64, String> {
    match json {
        Json::Int(n) if *n < 0 => Err(format!("{what} is negative")),
        Json::Int(n) if *n <= i128::from(MAX_INT) => u64::try_from(*n).map_err(|e| e.to_string()),
        Json::Int(_) | Json::Float => {
            Err(format!("{what} must be an integer of at most {MAX_INT}, written in digits"))
        }
        _ => Err(format!("{what} must be an integer")),
    }
}

type Members = [(String, Json)];

fn find<'a>(map: &'a Members, name: &str) -> Option<&'a Json> {
    map.iter().find(|(n, _)| n == name).map(|(_, json)| json)
}

fn get<'a>(map: &'a Members, name: &str) -> Result<&'a Json, String> {
    find(map, name).ok_or_else(|| format!("`{name}` is missing"))
}

fn known(map: &Members, what: &str, names: &[&str]) -> Result<(), String> {
    match map.iter().find(|(name, _)| !names.contains(&name.as_str())) {
        Some((name, _)) => Err(format!("{what}: unknown member {name:?}")),
        None => Ok(()),
    }
}

/// JSON with what the usual reader forgets: whether a number was written in digits alone, and members that stand twice.
enum Json {
    Null,
    Bool(bool),
    Int(i128),
    Float,
    Text(String),
    List(Vec<Json>),
    Map(Vec<(String, Json)>),
}

impl Json {
    fn map(&self, what: &str) -> Result<&Members, String> {
        match self {
            Self::Map(map) => Ok(map),
            _ => Err(format!("{what} must be an object")),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, b: bool) -> Result<Json, E> {
        Ok(Json::Bool(b))
    }

    fn visit_u64<E>(self, n: u64) -> Result<Json, E> {
        Ok(Json::Int(n.into()))
    }

    fn visit_i64<E>(self, n: i64) -> Result<Json, E> {
        Ok(Json::Int(n.into()))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::Float)
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = seq.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut members: Vec<(String, Json)> = Vec::new();
        while let Some((name, value)) = map.next_entry::<String, Json>()? {
            if find(&members, &name).is_some() {
                return Err(A::Error::custom(format!("member {name:?} stands twice")));
            }
            members.push((name, value));
        }
        Ok(Json::Map(members))
    }
}
