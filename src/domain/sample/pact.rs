//! A pact of the first grid: settled, adopted by the night talk; half of its households agreed and were noted by hand.
//! Nothing is signed: whoever made the sample holds no key.

use super::Maker;
use super::places::{GRID_NAMES, Places};
use crate::domain::community::place::household_id;
use crate::domain::pact::{
    Adopted, Clause, ClauseRole, Consent, Frozen, FrozenClause, FrozenText, Pact, PactKey,
    PactKind, Signer, text_hash,
};
use crate::log::{RecordId, order};

const TITLE: &str = "第一网格邻里公约";
const CLAUSES: [&str; 6] = [
    "遛狗牵绳，粪便自己带走。",
    "电瓶车到充电位充电，不进楼道，不拉飞线。",
    "楼道是大家的通道，不放东西。",
    "晚上十点以后说话走路轻一点。",
    "签约自愿，一户一签。纸上签、公用平板上签、自己手机上签，都算。",
    "哪家不方便了，说一声就可以退出，不用说理由。",
];
/// What the last two are for.
const ROLES: [(usize, ClauseRole); 2] = [(4, ClauseRole::Signing), (5, ClauseRole::Withdrawal)];

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
        let role = ROLES.iter().find(|(at, _)| *at == n).map(|(_, role)| *role);
        let role = role.unwrap_or_default();
        let clause = Clause { pact, order, text: text.into(), role };
        maker.put(maker.id("clause", n), &clause);
    }
    maker.fact(&pact, &PactKey { key: maker.id("pact-key", 0).to_string() });
    let frozen = settled(maker, pact, GRID_NAMES[0].into());
    maker.at(2, 12, 20);
    maker.fact(&pact, &FrozenText { text: frozen.canonical(), ..FrozenText::default() });
    let text = text_hash(TITLE, CLAUSES).to_string();
    let day = maker.at(2, 15, 20).date();
    let (adopted, meeting) = (frozen.hash().to_string(), Some(meeting));
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

/// The words as they are settled: what freezing them would make.
fn settled(maker: &Maker, pact: RecordId, place: String) -> Frozen {
    let clause = |(n, text): (usize, &str)| FrozenClause::new(maker.id("clause", n), text);
    Frozen {
        id: pact,
        title: TITLE.into(),
        kind: PactKind::Grid.word().into(),
        place: Some(place),
        version: 1,
        clauses: CLAUSES.into_iter().enumerate().map(clause).collect(),
        roles: ROLES.iter().map(|(n, role)| (*role, maker.id("clause", *n))).collect(),
        ..Frozen::default()
    }
}
