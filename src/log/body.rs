//! The fields an operation sets.

use serde_json::{Map, Value};

/// The fields of a record an operation sets, by name; `null` clears a field. In the order of the names, each once.
///
/// A list and not a map: most operations set one field or a few, and the smallest map takes room for eleven, in a log of
/// a hundred thousand more than all else together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body(Vec<(String, Value)>);

impl Body {
    /// No fields.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        // Few fields, and usually given in order.
        match self.0.last() {
            Some((last, _)) if last.as_str() < name => Err(self.0.len()),
            None => Err(0),
            Some(_) => self.0.binary_search_by(|(other, _)| other.as_str().cmp(name)),
        }
    }

    /// The value of a field.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.place(name).ok().map(|at| &self.0[at].1)
    }

    /// Whether a field is set.
    pub fn contains_key(&self, name: &str) -> bool {
        self.place(name).is_ok()
    }

    /// Sets a field; what it was set to before.
    pub fn insert(&mut self, name: String, value: Value) -> Option<Value> {
        match self.place(&name) {
            Ok(at) => Some(std::mem::replace(&mut self.0[at].1, value)),
            Err(at) => {
                if self.0.capacity() == 0 {
                    self.0.reserve_exact(1);
                }
                self.0.insert(at, (name, value));
                None
            }
        }
    }

    /// Takes a field out.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        self.place(name).ok().map(|at| self.0.remove(at).1)
    }

    /// How many fields.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no field is set.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Fields and values.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&String, &Value)> + ExactSizeIterator {
        self.0.iter().map(|(name, value)| (name, value))
    }

    /// Fields and values, these to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&String, &mut Value)> {
        self.0.iter_mut().map(|(name, value)| (&*name, value))
    }

    /// The names.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &String> + ExactSizeIterator {
        self.0.iter().map(|(name, _)| name)
    }

    /// The values.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Value> + ExactSizeIterator {
        self.0.iter().map(|(_, value)| value)
    }
}

impl FromIterator<(String, Value)> for Body {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(fields: I) -> Self {
        let mut body = Self::new();
        body.extend(fields);
        body
    }
}

impl Extend<(String, Value)> for Body {
    fn extend<I: IntoIterator<Item = (String, Value)>>(&mut self, fields: I) {
        for (name, value) in fields {
            self.insert(name, value);
        }
    }
}

impl IntoIterator for Body {
    type Item = (String, Value);
    type IntoIter = std::vec::IntoIter<(String, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Body {
    type Item = (&'a String, &'a Value);
    type IntoIter = std::iter::Map<
        std::slice::Iter<'a, (String, Value)>,
        fn(&'a (String, Value)) -> Self::Item,
    >;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|(name, value)| (name, value))
    }
}

impl From<Map<String, Value>> for Body {
    fn from(map: Map<String, Value>) -> Self {
        map.into_iter().collect()
    }
}

impl From<Body> for Map<String, Value> {
    fn from(body: Body) -> Self {
        body.into_iter().collect()
    }
}

impl From<Body> for Value {
    fn from(body: Body) -> Self {
        Self::Object(body.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// It answers as the map would that it stands for.
        #[test]
        fn is_a_map(acts in prop::collection::vec(("[a-d]{0,2}", 0..9_i64, any::<bool>()), 0..40)) {
            let (mut body, mut map) = (Body::new(), Map::new());
            for (name, value, put) in acts {
                if put {
                    prop_assert_eq!(body.insert(name.clone(), value.into()), map.insert(name, value.into()));
                } else {
                    prop_assert_eq!(body.remove(&name), map.remove(&name));
                    prop_assert_eq!(body.contains_key(&name), map.contains_key(&name));
                }
                prop_assert_eq!(body.len(), map.len());
            }
            for (name, value) in &map {
                prop_assert_eq!(body.get(name), Some(value));
            }
            prop_assert!(body.keys().eq(map.keys()) && body.values().eq(map.values()));
            prop_assert_eq!(Body::from(map.clone()), body.clone());
            prop_assert_eq!(Value::from(body), Value::Object(map));
        }
    }
}
