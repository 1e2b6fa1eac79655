/// Enveloped XML signatures of whole elements: what SAML allows of XML Signature, and nothing else of it. Sources: W3C XML Signature Syntax and Processing;
/// OASIS SAML 2.0 Core, 5.4; W3C XML Signature Best Practices.
#pragma once

#include "core/federation/xml.h"

namespace rolewright::federation {

/// What keeps the document from being read with certainty: an id that two elements have, or one that is no plain name. Empty when nothing does.
/// From here on the ids of `elements` (and no others) can be referred to.
std::string flawOfIds(const XmlDocument& document, const std::vector<XmlNode>& elements);

/// Why `signature`, a child of `element`, does not prove that `element` is as one of the `certificates` (DER) signed it; empty when it does prove it.
/// It must have exactly one reference, to the id of `element` itself; transforms are the enveloped signature and canonical XML without comments. Signature
/// methods are RSA (PKCS #1 v1.5) and ECDSA with SHA-256, SHA-384 or SHA-512. SHA-1 is refused: collisions can be made, so it proves nothing.
/// Keys and certificates inside the signature are never looked at.
std::string flawOfSignature(XmlNode element, XmlNode signature, const std::vector<std::string>& certificates);

}  // namespace rolewright::federation
