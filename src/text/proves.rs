//! The page on what a signed pact proves: what stands around the questions of [`super::pact_proof`].

use super::{Msg, msg};

/// The four lines.
pub const LEVELS_WHY: Msg = msg(
    "“验一验”查完，会分四行说，不会只给一个“通过”。",
    "A check answers in four lines, never with a single “passed”.",
);
/// What a signature here is.
pub const SIGNATURE: Msg = msg("这里的“签名”是什么", "What a signature is here");
/// It is.
pub const SIGNATURE_IS: Msg = msg(
    "是一串用密钥算出来的字符。谁也仿不出来，签过的字改一个就对不上。",
    "A run of characters computed with a secret key. Nobody can imitate it, and it fits no other words.",
);
/// Its key.
pub const SIGNATURE_KEY: Msg = msg(
    "每家每次签，用的是一把新钥匙，用完就丢。所以它说的是“有人签过这些字”，至于是谁，要靠居委会核对、靠见证。",
    "Each household signs with a fresh key that is dropped afterwards. So it says that somebody signed these words; who it was rests on the committee's check and on witnesses.",
);
/// It is not.
pub const SIGNATURE_IS_NOT: Msg = msg(
    "不是盖了章的合同，也不是实名认证的电子签名。公约算不算数，看它是怎么议、怎么通过的。",
    "It is no sealed contract and no identity-checked electronic signature. What a pact counts for depends on how it was deliberated and adopted.",
);
/// The ways.
pub const WAYS: Msg = msg("几种签法，从弱到强", "The ways in, from the weakest to the strongest");
/// What it shows.
pub const SHOWS: Msg = msg("说得清的：", "It shows: ");
/// What it leaves open.
pub const OPEN: Msg = msg("说不清的：", "It leaves open: ");
/// Without us.
pub const WITHOUT_US: Msg = msg("不靠我们，自己查", "Check without us");
/// Why.
pub const WITHOUT_US_WHY: Msg = msg(
    "信不过这个网页，可以请懂电脑的人用下面的办法查。文件格式是公开的，用的都是通用标准。",
    "Whoever does not trust this page can have it checked in these ways. The format is open and rests on common standards.",
);
/// Python.
pub const PYTHON: Msg = msg(
    "用 Python：下载 verify.py，装好 cryptography，运行 python3 verify.py 公约文件",
    "With Python: download verify.py, install cryptography, run python3 verify.py FILE",
);
/// Node.
pub const NODE: Msg = msg(
    "用 Node：下载 verify.mjs，不用装别的，运行 node verify.mjs 公约文件",
    "With Node: download verify.mjs, nothing else is needed, run node verify.mjs FILE",
);
/// OpenSSL.
pub const OPENSSL: Msg = msg(
    "用 OpenSSL：一份签名有三段，用点隔开。前两段（带中间那个点）是被签的文字，第三段解开是 64 字节的签名，公钥在文件的 keys 里，用 Ed25519 去验：",
    "With OpenSSL: a signature has three parts between dots. The first two with the dot between them are what is signed, the third decodes to 64 bytes, the key stands under keys; verify with Ed25519:",
);
/// Standards.
pub const STANDARDS: Msg = msg(
    "用到的标准：JWS（RFC 7515、8037）、SD-JWT（RFC 9901）、JSON 规范写法（RFC 8785）、总账的树（RFC 6962）。PyJWT、joserfc、jwcrypto 这些现成的软件也验得过。",
    "Standards used: JWS (RFC 7515, 8037), SD-JWT (RFC 9901), canonical JSON (RFC 8785), the tree of totals (RFC 6962). PyJWT, joserfc and jwcrypto verify them as they are.",
);
/// The link.
pub const TO_CHECK: Msg = msg("去验一验", "Check a pact");
/// In the single file the scripts are not beside it.
pub const FROM_SITE: Msg = msg(
    "这两个小程序在网站版的 verify 文件夹里，单个文件版没有附上。",
    "The two scripts lie in the folder verify of the site; the single file does not carry them.",
);
