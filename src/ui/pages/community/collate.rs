//! The browser's knowledge of pinyin order: it sorts the few characters there are, once; the rest is ours.

use crate::text::pinyin::Pinyin;
use wasm_bindgen::JsValue;

/// The order of the characters in `texts`.
pub fn pinyin<'a>(texts: impl IntoIterator<Item = &'a str>) -> Pinyin {
    let needed = Pinyin::needed(texts);
    let array: js_sys::Array = needed.iter().map(|c| JsValue::from(c.to_string())).collect();
    let locale = js_sys::Array::of1(&"zh-u-co-pinyin".into());
    let compare = js_sys::Intl::Collator::new(&locale, &js_sys::Object::new()).compare();
    let sort = js_sys::Reflect::get(&array, &"sort".into()).ok().map(js_sys::Function::from);
    if let Some(sort) = sort {
        // A browser that cannot sort leaves the order of the characters' numbers, which is an order too.
        let _ = sort.call1(&array, &compare);
    }
    Pinyin::of_sorted(array.iter().filter_map(|c| c.as_string()?.chars().next()))
}

/// Sorts things by the name each has, as a register of people is sorted.
pub fn by_pinyin<T>(mut all: Vec<T>, name: impl Fn(&T) -> &String) -> Vec<T> {
    let order = pinyin(all.iter().map(|one| name(one).as_str()));
    all.sort_by(|a, b| order.compare(name(a), name(b), true));
    all
}
