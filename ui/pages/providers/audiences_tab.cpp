#include "ui/pages/providers/audiences_tab.h"

#include "core/base/text.h"
#include "ui/providers/oidc_dialog.h"
#include "ui/providers/provider_facts.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/widgets/text_list_editor.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

const std::string audiences = "ClientIDList";
const std::string thumbprints = "ThumbprintList";
const QString lineBreak = QStringLiteral("\n");

/// A list as one field: a line for each.
std::string joined(const std::vector<std::string>& texts) { return text::join(texts, "\n"); }

QStringList linesOf(const Fields& fields, const std::string& field)
{
    const auto found = fields.find(field);
    return found == fields.end() ? QStringList() : toQt(found->second).split(lineBreak, Qt::SkipEmptyParts);
}

void setLines(Fields& fields, const std::string& field, const QStringList& values)
{
    if (!values.isEmpty())
        fields[field] = values.join(lineBreak).toStdString();
}

SuggestField::Search nothing() { return [](const QString&) { return std::vector<Suggestion>(); }; }

}  // namespace

AudiencesTab::AudiencesTab(const PageContext& context, QWidget* parent) : FormTab(context, QStringLiteral("providersAudience"), parent)
{
    m_none = new QLabel(tr("A SAML response is always meant for AWS's own sign-in address; audiences and thumbprints belong to OpenID Connect."), this);
    m_none->setWordWrap(true);
    m_audiences = new TextListEditor(QStringLiteral("providersAudiences"), tr("Audiences: the client ids that tokens are meant for"), QStringLiteral("sts.amazonaws.com"), nothing, this);
    m_thumbprints = new TextListEditor(QStringLiteral("providersThumbprints"), tr("Thumbprints of certificates"), tr("40 hexadecimal digits"), nothing, this);
    body()->addWidget(m_none);
    body()->addWidget(m_audiences, 1);
    body()->addWidget(m_thumbprints, 1);
    for (const TextListEditor* list : {m_audiences, m_thumbprints})
        for (auto changed : {&TextListEditor::edited, &TextListEditor::typing})
            connect(list, changed, this, &AudiencesTab::fieldEdited);
    setMark(audiences, m_audiences->title());
    setMark(thumbprints, m_thumbprints->title());
}

std::optional<Fields> AudiencesTab::stored() const
{
    if (isSamlProvider(subject().key))
        return Fields();
    const auto provider = oidcProviderOf(store(), subject());
    if (!provider)
        return std::nullopt;
    Fields fields;
    if (!provider->clientIds.empty())
        fields[audiences] = joined(provider->clientIds);
    if (!provider->thumbprints.empty())
        fields[thumbprints] = joined(provider->thumbprints);
    return fields;
}

Fields AudiencesTab::typed() const
{
    Fields fields;
    setLines(fields, audiences, m_audiences->values());
    setLines(fields, thumbprints, m_thumbprints->values());
    return fields;
}

void AudiencesTab::fill(const Fields& values)
{
    m_audiences->setValues(linesOf(values, audiences));
    m_thumbprints->setValues(linesOf(values, thumbprints));
}

QString AudiencesTab::complaint() const
{
    const QStringList typedThumbprints = m_thumbprints->values();
    const auto wrong = std::find_if_not(typedThumbprints.begin(), typedThumbprints.end(), isThumbprint);
    if (wrong != typedThumbprints.end())
        return tr("`%1` is no thumbprint: 40 hexadecimal digits are wanted.").arg(*wrong);
    const auto provider = oidcProviderOf(store(), subject());
    return provider && !provider->thumbprints.empty() && typedThumbprints.isEmpty() ? tr("The last thumbprint can be replaced, not taken away.") : QString();
}

QString AudiencesTab::begun() const
{
    const QString unfinished = m_audiences->unfinished();
    return unfinished.isEmpty() ? m_thumbprints->unfinished() : unfinished;
}

void AudiencesTab::dropBegun()
{
    m_audiences->dropPending();
    m_thumbprints->dropPending();
}

QVariantMap AudiencesTab::begunDraft() const
{
    if (begun().isEmpty())
        return {};
    return {{toQt(audiences), m_audiences->pending()}, {toQt(thumbprints), m_thumbprints->pending()}};
}

void AudiencesTab::restoreBegun(const QVariantMap& draft)
{
    m_audiences->setPending(draft.value(toQt(audiences)).toString());
    m_thumbprints->setPending(draft.value(toQt(thumbprints)).toString());
}

QString AudiencesTab::label(const std::string& field) const { return field == audiences ? tr("Audiences") : tr("Thumbprints"); }

std::vector<service::Operation> AudiencesTab::operations(const Fields& from, const Fields& to) const
{
    const QStringList before = linesOf(from, audiences);
    const QStringList after = linesOf(to, audiences);
    std::vector<service::Operation> calls;
    const auto call = [&](const char* action, const QString& id) {
        calls.push_back(iamCall(action, {{"OpenIDConnectProviderArn", subject().name()}, {"ClientID", id.toStdString()}}));
    };
    for (const QString& id : before) {
        if (!after.contains(id))
            call("RemoveClientIDFromOpenIDConnectProvider", id);
    }
    for (const QString& id : after) {
        if (!before.contains(id))
            call("AddClientIDToOpenIDConnectProvider", id);
    }
    const QStringList list = linesOf(to, thumbprints);
    if (list == linesOf(from, thumbprints))
        return calls;
    json::Object values = json::Object::array();
    for (const QString& thumbprint : list)
        values.push_back(thumbprint.toStdString());
    calls.push_back(iamCall("UpdateOpenIDConnectProviderThumbprint", {{"OpenIDConnectProviderArn", subject().name()}, {"ThumbprintList", values}}));
    return calls;
}

QString AudiencesTab::undoTitle() const { return tr("Change the audiences of %1").arg(subject().key.section(QLatin1Char('/'), 1)); }

void AudiencesTab::shown()
{
    const bool saml = isSamlProvider(subject().key);
    m_none->setVisible(saml);
    m_audiences->setVisible(!saml);
    m_thumbprints->setVisible(!saml);
}

}  // namespace rolewright::ui
