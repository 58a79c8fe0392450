//! Ed25519 keys (RFC 8032), their names (RFC 7638) and the code people compare.

use super::Refusal;
use super::strict::{decode_exact, encode};
use crate::log::Hash;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde_json::{Value, json};

/// A public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// Reads the 32 bytes as base64url, as a JWK's `x` (RFC 8037 §2).
    ///
    /// # Errors
    /// [`Refusal::Base64`]; [`Refusal::Key`] where they are no point of the curve, or one of small order.
    pub fn parse(x: &str) -> Result<Self, Refusal> {
        let key = VerifyingKey::from_bytes(&decode_exact(x)?).map_err(|_| Refusal::Key)?;
        if key.is_weak() { Err(Refusal::Key) } else { Ok(Self(key)) }
    }

    /// As base64url.
    pub fn x(&self) -> String {
        encode(self.0.as_bytes())
    }

    /// As a JWK.
    pub fn jwk(&self) -> Value {
        json!({ "crv": "Ed25519", "kty": "OKP", "x": self.x() })
    }

    /// Its name: the RFC 7638 thumbprint.
    pub fn thumbprint(&self) -> Hash {
        let members = ["{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"", &self.x(), "\"}"];
        Hash::of(members.concat().as_bytes())
    }

    /// Checks a signature strictly (RFC 8032 §5.1.7 with the unmultiplied equation; small orders refused).
    pub(super) fn verify(&self, message: &[u8], signature: &[u8; 64]) -> Result<(), Refusal> {
        let signature = Signature::from_bytes(signature);
        self.0.verify_strict(message, &signature).map_err(|_| Refusal::Signature)
    }
}

/// The code of a key 公钥校验码: 24 digits in six groups of four, printed on every page and compared with the notice
/// board. About 80 bits of the thumbprint: nobody finds another key with the same code.
pub fn fingerprint(thumbprint: &Hash) -> String {
    let mut head = [0; 16];
    head.copy_from_slice(&thumbprint.0[..16]);
    let digits = format!("{:024}", u128::from_be_bytes(head) % 10_u128.pow(24));
    let groups: Vec<&str> = (0..6).map(|n| &digits[n * 4..n * 4 + 4]).collect();
    groups.join(" ")
}

/// A key pair. The seed is 32 random bytes that the caller draws.
#[derive(Clone)]
pub struct Key(SigningKey);

impl Key {
    /// The pair of a seed.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// Its public half.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    /// Signs.
    pub(super) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VECTORS: &str = include_str!("../../../tests/fixtures/ed25519/TESTVECTORS");

    fn bytes(hex: &str) -> Vec<u8> {
        (0..hex.len() / 2)
            .map(|n| u8::from_str_radix(&hex[n * 2..n * 2 + 2], 16).unwrap())
            .collect()
    }

    /// The RFC 8032 set: signing gives these bytes, they verify, and a changed bit does not.
    #[test]
    fn rfc_8032_vectors() {
        let mut count = 0;
        for line in VECTORS.lines().filter(|l| !l.is_empty()) {
            let parts: Vec<Vec<u8>> = line.split(':').map(bytes).collect();
            let key = Key::from_seed(parts[0][..32].try_into().unwrap());
            let message = &parts[2];
            let mut signature: [u8; 64] = parts[3][..64].try_into().unwrap();
            assert_eq!(key.public(), PublicKey::parse(&encode(&parts[1])).unwrap());
            assert_eq!(key.sign(message), signature, "line {count}");
            assert_eq!(key.public().verify(message, &signature), Ok(()));
            signature[count % 64] ^= 1 << (count % 8);
            assert_eq!(key.public().verify(message, &signature), Err(Refusal::Signature));
            count += 1;
        }
        assert_eq!(count, 128);
    }

    /// RFC 8037 appendix A.3.
    #[test]
    fn thumbprints_are_those_of_rfc_7638() {
        let key = PublicKey::parse("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo").unwrap();
        assert_eq!(key.thumbprint().to_string(), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    #[test]
    fn keys_under_which_anything_verifies_are_refused() {
        let mut small = [[0_u8; 32]; 4];
        small[1][0] = 1;
        (small[2], small[3]) = ([0xff; 32], [0xff; 32]);
        (small[2][0], small[2][31]) = (0xec, 0x7f);
        (small[3][0], small[3][31]) = (0xee, 0x7f);
        for key in small {
            assert_eq!(PublicKey::parse(&encode(key)), Err(Refusal::Key), "{key:?}");
        }
        assert_eq!(PublicKey::parse("AAAA"), Err(Refusal::Base64));
    }

    #[test]
    fn the_code_of_a_key_is_six_groups_of_four_digits() {
        assert_eq!(fingerprint(&Hash([0; 32])), "0000 0000 0000 0000 0000 0000");
        assert_eq!(fingerprint(&Hash([255; 32])), "4634 6337 4607 4317 6821 1455");
    }
}
