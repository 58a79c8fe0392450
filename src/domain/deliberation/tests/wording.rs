//! Plain texts.

use super::*;
use crate::domain::community::Grid;
use crate::text::Lang;

#[test]
fn minutes_write_themselves_and_name_nobody_unless_asked() {
    let mut d = Desk::new(1);
    let grid = id(90);
    d.act(|s| {
        let record = Grid { name: "第一网格".into(), ..Grid::default() };
        s.set(&grid, &record).into_iter().collect()
    });
    raise_plain(&mut d, T1, "楼道堆物");
    raise_plain(&mut d, T2, "路灯不亮");
    let home = home_grid(&d.state);
    let proposal = proposals(&d.state, &COMMUNITY, home, at("2026-11-22 21:00")).remove(0);
    d.act(|s| accept(s, &COMMUNITY, &proposal));
    let meeting = proposal.meeting_id(&COMMUNITY);
    assert_eq!(
        notice_text(&d.state, &meeting, Lang::Zh),
        "【第一网格夜谈会】\n时间：2026年12月15日 星期二 19:00\n地点：另行通知\n要议的事：\n\
         1. 上次说好的事，办得怎么样\n2. 楼道堆物\n3. 路灯不亮\n4. 还有什么想说的\n\
         大约 19:55 结束。欢迎来听、来说。"
    );
    let item = item_of(&d, &meeting, T1);
    d.act(|s| start(s, &meeting, at("2026-12-15 19:02")));
    d.act(|s| count_heads(s, &meeting, 21, at("2026-12-15 19:05")));
    d.act(|s| {
        s.change::<AgendaItem>(&item, |i| i.notes = "堵了消防通道".into()).into_iter().collect()
    });
    conclude(&mut d, &item, Verdict::Agreed);
    let action = Action {
        what: "清走旧家具".into(),
        due: Some(day("2026-12-20")),
        item: Some(item),
        topic: Some(id(T1)),
        ..Action::default()
    };
    let who = ActionWho { name: "老王".into(), ..ActionWho::default() };
    d.act(|s| promise(s, &id(50), &action, &who));
    d.act(|s| close(s, &meeting, at("2026-12-15 20:31")));
    let text = minutes_text(&d.state, &meeting, true, Lang::Zh);
    assert_eq!(
        text,
        "第一网格夜谈会 会议纪要\n\n时间：2026年12月15日 星期二 19:02～20:31\n到场：21 人（现场清点）\n\n\
         1. 上次说好的事，办得怎么样\n\n2. 楼道堆物\n大家说：堵了消防通道\n结果：说定了：好\n\
         要办：清走旧家具，老王负责，2026年12月20日前\n\n3. 路灯不亮\n结果：没议到\n\n\
         4. 还有什么想说的\n\n合计：说定 1 项，下次再议 0 项，转办 0 项，要表决 0 项；要办的事 1 件。"
    );
    for lang in [Lang::Zh, Lang::En] {
        assert!(!minutes_text(&d.state, &meeting, false, lang).contains("老王"));
        assert!(!minutes_brief(&d.state, &meeting, lang).contains("老王"));
        assert!(minutes_brief(&d.state, &meeting, lang).chars().count() < 300);
    }
}
