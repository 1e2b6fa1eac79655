#include "ui/sign_in/claims_text.h"

#include "core/federation/saml_names.h"
#include "core/json/writer.h"
#include "ui/models/session_time.h"
#include "ui/store/calls.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QSet>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ClaimsText)
};

namespace saml = federation::saml;

constexpr qsizetype shownOfSignature = 12;
constexpr const char* tagsClaim = "https://aws.amazon.com/tags";

Error unreadable(const QString& what) { return {"InvalidInput", what.toStdString(), {}}; }

QString shortened(const QString& text)
{
    const QString plain = text.simplified();
    return plain.size() <= shownOfSignature ? plain : Texts::tr("%1… (%2 characters)").arg(plain.left(shownOfSignature)).arg(plain.size());
}

bool isLong(const QXmlStreamReader& reader)
{
    static const QSet<QString> names{QStringLiteral("SignatureValue"), QStringLiteral("X509Certificate"), QStringLiteral("DigestValue")};
    return reader.namespaceUri() == toQt(saml::signatureSpace) && names.contains(reader.name().toString());
}

QString meaningOfAttribute(const QString& name)
{
    if (name == toQt(saml::role))
        return Texts::tr("a role that may be asked for, with the provider it trusts");
    if (name == toQt(saml::roleSessionName))
        return Texts::tr("the name of the session");
    if (name == toQt(saml::sessionDuration))
        return Texts::tr("the longest session in seconds");
    if (name == toQt(saml::sourceIdentity))
        return Texts::tr("the source identity, which stays along the chain");
    if (name == toQt(saml::transitiveTagKeys))
        return Texts::tr("a session tag that goes down the chain");
    if (name.startsWith(toQt(saml::principalTag)))
        return Texts::tr("a session tag: aws:PrincipalTag/%1").arg(name.mid(static_cast<qsizetype>(saml::principalTag.size())));
    return Texts::tr("AWS takes no notice of it");
}

/// Reads a response once: lays it out, and notes what AWS takes from it.
class ResponseReader {
public:
    explicit ResponseReader(const QByteArray& xml) : m_reader(xml), m_writer(&m_proof.text)
    {
        m_writer.setAutoFormatting(true);
        m_writer.setAutoFormattingIndent(2);
    }

    Result<ReadableProof> read()
    {
        while (!m_reader.atEnd()) {
            m_reader.readNext();
            if (m_reader.isDTD())
                return unreadable(Texts::tr("a document type has no place in a SAML response"));
            if (m_reader.isStartElement())
                begin();
            else if (m_reader.isEndElement())
                end();
            else if (m_reader.isCharacters() && !m_reader.isWhitespace())
                takeText();
        }
        if (m_reader.hasError())
            return unreadable(Texts::tr("this is no XML: %1").arg(m_reader.errorString()));
        m_proof.text = m_proof.text.trimmed();
        return std::move(m_proof);
    }

private:
    void begin()
    {
        // Name by name, so that the prefixes stay as they were signed.
        const QXmlStreamAttributes attributes = m_reader.attributes();
        m_writer.writeStartElement(m_reader.qualifiedName().toString());
        for (const QXmlStreamNamespaceDeclaration& space : m_reader.namespaceDeclarations())
            m_writer.writeAttribute(space.prefix().isEmpty() ? QStringLiteral("xmlns") : QStringLiteral("xmlns:") + space.prefix().toString(), space.namespaceUri().toString());
        for (const QXmlStreamAttribute& attribute : attributes)
            m_writer.writeAttribute(attribute.qualifiedName().toString(), attribute.value().toString());
        m_element = m_reader.name().toString();
        m_isLong = isLong(m_reader);
        if (m_element == QLatin1String("Attribute"))
            m_attribute = attributes.value(QLatin1String("Name")).toString();
        if (m_element == QLatin1String("Conditions"))
            note(QStringLiteral("NotOnOrAfter"), attributes.value(QLatin1String("NotOnOrAfter")).toString(), Texts::tr("after that the response proves nothing any more"));
    }
    void end()
    {
        m_writer.writeEndElement();
        m_element.clear();
    }
    void takeText()
    {
        const QString text = m_reader.text().toString();
        m_writer.writeCharacters(m_isLong ? shortened(text) : text);
        if (m_element == QLatin1String("NameID"))
            note(m_element, text, Texts::tr("who it is: saml:sub"));
        else if (m_element == QLatin1String("Audience"))
            note(m_element, text, Texts::tr("whom it is made out to"));
        else if (m_element == QLatin1String("AttributeValue"))
            note(m_attribute, text, meaningOfAttribute(m_attribute));
    }
    void note(const QString& name, const QString& value, const QString& meaning) { m_proof.claims.push_back({name, value, meaning}); }

    ReadableProof m_proof;
    QXmlStreamReader m_reader;
    QXmlStreamWriter m_writer;
    QString m_element;
    QString m_attribute;
    bool m_isLong = false;
};

QString meaningOfClaim(const std::string& name)
{
    static const std::pair<const char*, QString> known[] = {
        {"iss", Texts::tr("who signed it: the OpenID Connect provider of the account is found by it")},
        {"sub", Texts::tr("who it is: condition key …:sub")},
        {"aud", Texts::tr("whom it is made out to: condition key …:aud")},
        {"exp", Texts::tr("after that the response proves nothing any more")},
        {"iat", Texts::tr("when it was signed")},
        {"https://aws.amazon.com/source_identity", Texts::tr("the source identity, which stays along the chain")},
    };
    for (const auto& [one, meaning] : known) {
        if (name == one)
            return meaning;
    }
    return Texts::tr("AWS takes no notice of it");
}

QString valueText(const std::string& name, const json::Object& value)
{
    if ((name == "exp" || name == "iat") && value.is_number_integer())
        return utcText(Instant(std::chrono::seconds(value.get<std::int64_t>())));
    return toQt(value.is_string() ? value.get<std::string>() : json::compact(value));
}

void noteTags(const json::Object& claim, std::vector<Claim>& claims)
{
    if (const auto tags = claim.find("principal_tags"); tags != claim.end() && tags->is_object()) {
        for (const auto& [key, value] : tags->items())
            claims.push_back({toQt(key), toQt(json::compact(value)), Texts::tr("a session tag: aws:PrincipalTag/%1").arg(toQt(key))});
    }
    if (const auto keys = claim.find("transitive_tag_keys"); keys != claim.end())
        claims.push_back({QStringLiteral("transitive_tag_keys"), toQt(json::compact(*keys)), Texts::tr("session tags that go down the chain")});
}

Result<json::Object> part(const QByteArray& encoded)
{
    const auto bytes = QByteArray::fromBase64Encoding(encoded, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    auto object = bytes ? json::parseObject((*bytes).toStdString()) : Result<json::Object>(unreadable(Texts::tr("this is no base64url")));
    if (object && !object->is_object())
        return unreadable(Texts::tr("this is no JSON object"));
    return object;
}

Result<ReadableProof> readableToken(const QByteArray& token)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3)
        return unreadable(Texts::tr("an ID token has three parts with dots between them"));
    const auto header = part(parts[0]);
    const auto claims = part(parts[1]);
    if (!header || !claims)
        return header ? claims.error() : header.error();
    ReadableProof proof;
    const json::Object whole{{"header", *header}, {"claims", *claims}, {"signature", shortened(QString::fromLatin1(parts[2])).toStdString()}};
    proof.text = toQt(json::pretty(whole, 2));
    for (const auto& [name, value] : claims->items()) {
        if (name == tagsClaim && value.is_object())
            noteTags(value, proof.claims);
        else
            proof.claims.push_back({toQt(name), valueText(name, value), meaningOfClaim(name)});
    }
    return proof;
}

}  // namespace

Result<ReadableProof> readableProof(SignInWay way, std::string_view proof)
{
    if (proof.size() > longestProof)
        return unreadable(Texts::tr("it is longer than %1 characters").arg(longestProof));
    const QByteArray bytes(proof.data(), static_cast<qsizetype>(proof.size()));
    if (way == SignInWay::openIdConnect)
        return readableToken(bytes);
    const auto xml = QByteArray::fromBase64Encoding(bytes, QByteArray::AbortOnBase64DecodingErrors);
    return xml ? ResponseReader(*xml).read() : Result<ReadableProof>(unreadable(Texts::tr("this is no base64")));
}

}  // namespace rolewright::ui
