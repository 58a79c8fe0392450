//! A pact of the first grid: settled, adopted by the night talk, and half of its households noted as agreeing.

use super::Maker;
use super::places::{self, Places};
use crate::domain::community::place::household_id;
use crate::domain::pact::{
    Adopted, Clause, ClauseRole, Consent, Frozen, FrozenClause, FrozenText, Pact, PactKey,
    PactKind, Signer, text_hash,
};
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
        months: Some(12),
        ..Pact::default()
    };
    maker.put(pact, &record);
    maker.fact(&pact, &PactKey { key: maker.id("pact-key", 0).to_string() });
    let mut key: Option<String> = None;
    let mut settled = Frozen {
        id: pact,
        title: TITLE.into(),
        kind: PactKind::Grid.word().to_owned(),
        place: Some(places::GRID_NAMES[0].into()),
        version: 1,
        months: record.months,
        ..Frozen::default()
    };
    for (n, text) in CLAUSES.into_iter().enumerate() {
        key = order::between(key.as_deref(), None);
        let order = key.clone().unwrap_or_default();
        // The last one says how one signs and withdraws.
        let last = n + 1 == CLAUSES.len();
        let role = if last { ClauseRole::Signing } else { ClauseRole::Plain };
        let id = maker.id("clause", n);
        maker.put(id, &Clause { pact, order, text: text.into(), role });
        settled.clauses.push(FrozenClause::new(id, text));
        if last {
            settled.roles.insert(role, id);
        }
    }
    let text = settled.hash().to_string();
    maker.fact(&pact, &FrozenText { text: settled.canonical(), ..FrozenText::default() });
    let day = maker.at(2, 15, 20).date();
    let meeting = Some(meeting);
    maker.fact(&pact, &Adopted { text, day: Some(day), meeting, ..Adopted::default() });
    // What was noted by hand names the words.
    let words = text_hash(TITLE, CLAUSES).to_string();
    // Every other household.
    for (n, unit) in units.iter().enumerate().step_by(2) {
        let ago = u64::try_from(n % 20).unwrap_or_default();
        let day = maker.at(1, 1 + ago, 10).date();
        let household = Some(household_id(&maker.community, unit));
        let signer = maker.id("signer", n);
        maker.put(signer, &Signer { pact, household, name: String::new() });
        maker.fact(&pact, &Consent { signer, text: words.clone(), day: Some(day) });
    }
}
