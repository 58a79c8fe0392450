//! A signature that stands beside what it signs (RFC 7515, appendix F): `header..signature`.

use super::Refusal;
use super::keys::{Key, PublicKey};
use super::strict::{decode_exact, encode};
use crate::log::{Hash, canon};
use serde_json::json;

/// The only header there is for a `typ` and a key: nothing in it can be changed unseen or has to be obeyed.
fn header(typ: &str, kid: &Hash) -> String {
    encode(canon::to_text(&json!({ "alg": "EdDSA", "kid": kid.to_string(), "typ": typ })))
}

/// Signs `payload`.
pub fn sign_detached(key: &Key, typ: &str, payload: &[u8]) -> String {
    let header = header(typ, &key.public().thumbprint());
    let signed = [&header, ".", &encode(payload)].concat();
    [&header, "..", &encode(key.sign(signed.as_bytes()))].concat()
}

/// Checks a signature over `payload`.
///
/// # Errors
/// [`Refusal::Parts`], [`Refusal::Header`] where it is no such signature or another key's, [`Refusal::Base64`],
/// [`Refusal::Signature`].
pub fn verify_detached(
    key: &PublicKey,
    typ: &str,
    payload: &[u8],
    jws: &str,
) -> Result<(), Refusal> {
    let (found, signature) = jws.split_once("..").ok_or(Refusal::Parts)?;
    let header = header(typ, &key.thumbprint());
    if found != header {
        return Err(Refusal::Header);
    }
    let signed = [&header, ".", &encode(payload)].concat();
    key.verify(signed.as_bytes(), &decode_exact(signature)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_beside_its_text_holds_for_that_text_and_key_alone() {
        let (ours, other) = (Key::from_seed(&[1; 32]), Key::from_seed(&[2; 32]));
        let jws = sign_detached(&ours, "mulin-share+jws", b"{}");
        let check =
            |key: &Key, typ, text, jws: &str| verify_detached(&key.public(), typ, text, jws);
        assert_eq!(check(&ours, "mulin-share+jws", b"{}", &jws), Ok(()));
        assert_eq!(check(&ours, "mulin-share+jws", b"{ }", &jws), Err(Refusal::Signature));
        assert_eq!(check(&other, "mulin-share+jws", b"{}", &jws), Err(Refusal::Header));
        assert_eq!(check(&ours, "mulin-head+jwt", b"{}", &jws), Err(Refusal::Header));
        assert_eq!(check(&ours, "mulin-share+jws", b"{}", "a.b.c"), Err(Refusal::Parts));
        for at in 0..jws.len() {
            let mut bent = jws.clone().into_bytes();
            bent[at] ^= 1;
            let bent = String::from_utf8_lossy(&bent).into_owned();
            assert!(check(&ours, "mulin-share+jws", b"{}", &bent).is_err(), "{at}");
        }
    }
}
