//! A pact of the first grid: adopted by the night talk, half of its households have signed.

use super::Maker;
use super::places::Places;
use crate::domain::community::place::household_id;
use crate::domain::pact::{Adopted, Clause, Consent, Pact, PactKind, Signer, text_hash};
use crate::log::{RecordId, order};

const TITLE: &str = "第一网格邻里公约";
const CLAUSES: [&str; 5] = [
    "遛狗牵绳，粪便自己带走。",
    "电瓶车到充电位充电，不进楼道，不拉飞线。",
    "楼道是大家的通道，不放东西。",
    "晚上十点以后说话走路轻一点。",
    "签约自愿。哪家不方便了，说一声就可以退出，不用说理由。",
];

pub(super) fn make(maker: &mut Maker, places: &Places, meeting: RecordId) {
    let units: Vec<RecordId> =
        places.units.iter().filter(|(_, grid)| *grid == 0).map(|(unit, _)| *unit).collect();
    maker.at(2, 8, 9);
    let pact = maker.id("pact", 0);
    let record = Pact {
        title: TITLE.into(),
        kind: PactKind::Grid,
        grid: places.grids.first().copied(),
        asked: u32::try_from(units.len()).ok(),
        ..Pact::default()
    };
    maker.put(pact, &record);
    let mut key: Option<String> = None;
    for (n, text) in CLAUSES.into_iter().enumerate() {
        key = order::between(key.as_deref(), None);
        let order = key.clone().unwrap_or_default();
        let clause = Clause { pact, order, text: text.into(), ..Clause::default() };
        maker.put(maker.id("clause", n), &clause);
    }
    let text = text_hash(TITLE, CLAUSES).to_string();
    let day = maker.at(2, 15, 20).date();
    let (adopted, meeting) = (text.clone(), Some(meeting));
    maker.fact(&pact, &Adopted { text: adopted, day: Some(day), meeting, ..Adopted::default() });
    // Every other household.
    for (n, unit) in units.iter().enumerate().step_by(2) {
        let ago = u64::try_from(n % 20).unwrap_or_default();
        let day = maker.at(1, 1 + ago, 10).date();
        let household = Some(household_id(&maker.community, unit));
        let signer = maker.id("signer", n);
        maker.put(signer, &Signer { pact, household, name: String::new() });
        maker.fact(&pact, &Consent { signer, text: text.clone(), day: Some(day) });
    }
}
