//! A community with a register and a settled pact, as a file from a colleague.

use mulin::domain::KINDS;
use mulin::domain::community::{Community, Estate, Unit, community_record, place};
use mulin::domain::pact::{Pact, draft_pact, freeze, make_key};
use mulin::log::{Clock, CommunityId, DeviceId, Draft, Entry, Log, RecordId, Salt, State};
use mulin::share::file::{Make, Profile, write};
use std::path::PathBuf;

/// The community.
pub(crate) const COMMUNITY: CommunityId = CommunityId([9; 16]);
/// Its pact.
pub(crate) const PACT: RecordId = RecordId([41; 16]);
const DEVICE: DeviceId = DeviceId(*b"colleag.");

/// What its pact says.
pub(crate) const CLAUSES: [&str; 3] =
    ["遛狗牵绳，粪便自己带走。", "电瓶车不进楼道。", "签约自愿，随时可以退出。"];

/// Operations made one after the other, each seeing those before it.
struct Colleague {
    log: Log,
    state: State,
    clock: Clock,
    at: u64,
}

impl Colleague {
    fn act(&mut self, drafts: impl FnOnce(&State) -> Vec<Draft>) {
        for draft in drafts(&self.state) {
            self.at += 1_000;
            let salt = Salt(mulin::log::Hash::of(&self.at.to_le_bytes()).op_id().0);
            let sealed = draft.seal(COMMUNITY, self.clock.tick(self.at), None, Some(salt));
            self.log.add(Entry::Whole(sealed.expect("storable")));
        }
        self.state = State::of(&self.log, KINDS);
    }
}

/// A full file of 芦苇里社区: four buildings of eight doors, and a pact, settled.
pub(crate) fn village(story: &str) -> PathBuf {
    let mut colleague = Colleague {
        log: Log::new(),
        state: State::new(KINDS),
        clock: Clock::new(DEVICE),
        at: 1_760_000_000_000,
    };
    let (estate_id, estate): (RecordId, Estate) = place::estate(&COMMUNITY, "芦苇里小区");
    colleague.act(|state| {
        let named = Community { name: "芦苇里社区".into(), ..Community::default() };
        let mut drafts: Vec<Draft> =
            state.set(&community_record(&COMMUNITY), &named).into_iter().collect();
        drafts.extend(state.set(&estate_id, &estate));
        for building in 1..=4 {
            let (id, record) =
                place::building(&COMMUNITY, (estate_id, &estate), &building.to_string());
            drafts.extend(state.set(&id, &record));
            for room in 0..8 {
                let code = format!("{building}-{}0{}", room / 2 + 1, room % 2 + 1);
                let unit = Unit {
                    estate: Some(estate_id),
                    building: Some(id),
                    code: code.clone(),
                    ..Unit::default()
                };
                drafts.extend(state.set(&place::unit_id(&COMMUNITY, &estate, &code), &unit));
            }
        }
        drafts
    });
    let pact = Pact { title: "芦苇里邻里公约".into(), ..Pact::default() };
    let clauses: Vec<(RecordId, String)> =
        (50..).zip(CLAUSES).map(|(n, text)| (RecordId([n; 16]), text.to_owned())).collect();
    colleague.act(|state| draft_pact(state, &PACT, &pact, &clauses));
    colleague.act(|state| make_key(state, &PACT, &RecordId([42; 16])));
    colleague.act(|state| freeze(state, &PACT));
    let make = Make {
        community: COMMUNITY,
        name: "芦苇里社区".into(),
        maker: DEVICE,
        made: "2026-11-20T09:00:00+08:00".into(),
        profile: Profile::Full,
    };
    let path = std::env::temp_dir().join(format!("mulin-{story}-{}.json", std::process::id()));
    std::fs::write(&path, write(&colleague.log, make, &[], &[])).expect("a temporary folder");
    path
}

/// The pact's side of that name.
pub(crate) fn side(name: &str) -> String {
    format!("#/pacts/{PACT}/{name}")
}
