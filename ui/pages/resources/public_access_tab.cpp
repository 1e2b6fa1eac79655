#include "ui/pages/resources/public_access_tab.h"

#include "core/evaluation/public_access.h"
#include "core/identity/access_list.h"
#include "ui/pages/principals/principal_kind.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

struct Setting {
    const char* name;
    bool identity::PublicAccessBlock::*member;
    const char* title;
    const char* words;
};
constexpr Setting settings[] = {
    {"BlockPublicPolicy", &identity::PublicAccessBlock::blockPublicPolicy, QT_TRANSLATE_NOOP("rolewright::ui::PublicAccessTab", "Refuse public bucket p&olicies"),
     QT_TRANSLATE_NOOP("rolewright::ui::PublicAccessTab", "A bucket policy that lets everybody in cannot be saved. One that is there already stays.")},
    {"RestrictPublicBuckets", &identity::PublicAccessBlock::restrictPublicBuckets, QT_TRANSLATE_NOOP("rolewright::ui::PublicAccessTab", "Keep other accou&nts out while the policy is public"),
     QT_TRANSLATE_NOOP("rolewright::ui::PublicAccessTab", "While the bucket policy is public, only this account and AWS services get in through it.")},
    {"BlockPublicAcls", &identity::PublicAccessBlock::blockPublicAcls, QT_TRANSLATE_NOOP("rolewright::ui::PublicAccessTab", "Refuse pu&blic ACLs"),
     QT_TRANSLATE_NOOP("rolewright::ui::PublicAccessTab", "Calls that would set a public access control list are refused. Buckets here own their objects and take no lists at all.")},
    {"IgnorePublicAcls", &identity::PublicAccessBlock::ignorePublicAcls, QT_TRANSLATE_NOOP("rolewright::ui::PublicAccessTab", "&Ignore public ACLs"),
     QT_TRANSLATE_NOOP("rolewright::ui::PublicAccessTab", "Public access control lists that are there already count for nothing.")},
};

QString plain(const char* title) { return PublicAccessTab::tr(title).remove(QLatin1Char('&')); }

}  // namespace

PublicAccessTab::PublicAccessTab(const PageContext& context, QWidget* parent) : FormTab(context, QStringLiteral("resourcesAccess"), parent)
{
    m_state = new QLabel(this);
    m_state->setObjectName(QStringLiteral("resourcesAccessState"));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    body()->addWidget(m_state);
    for (const Setting& setting : settings) {
        auto* box = new QCheckBox(tr(setting.title), this);
        box->setObjectName(QStringLiteral("resources") + QLatin1String(setting.name));
        box->setAccessibleDescription(tr(setting.words));
        box->setToolTip(QLatin1String(setting.name));
        auto* words = new QLabel(tr(setting.words), this);
        words->setWordWrap(true);
        words->setIndent(24);
        body()->addSpacing(8);
        body()->addWidget(box);
        body()->addWidget(words);
        m_switches.push_back(box);
        setMark(setting.name, box);
        connect(box, &QCheckBox::toggled, this, &PublicAccessTab::fieldEdited);
    }
    body()->addStretch(1);
}

/// A bucket without the settings is one with all of them off.
std::optional<Fields> PublicAccessTab::stored() const
{
    const auto bucket = rowOf<identity::Bucket>(store(), subject());
    if (!bucket)
        return std::nullopt;
    Fields fields;
    for (const Setting& setting : settings)
        fields[setting.name] = bucket->publicAccessBlock && (*bucket->publicAccessBlock).*setting.member ? "true" : "false";
    return fields;
}

Fields PublicAccessTab::typed() const
{
    Fields fields;
    for (std::size_t i = 0; i < m_switches.size(); ++i)
        fields[settings[i].name] = m_switches[i]->isChecked() ? "true" : "false";
    return fields;
}

void PublicAccessTab::fill(const Fields& values)
{
    for (std::size_t i = 0; i < m_switches.size(); ++i) {
        const auto found = values.find(settings[i].name);
        m_switches[i]->setChecked(found != values.end() && found->second == "true");
    }
}

QString PublicAccessTab::label(const std::string& field) const
{
    for (const Setting& setting : settings) {
        if (field == setting.name)
            return plain(setting.title);
    }
    return toQt(field);
}

std::vector<service::Operation> PublicAccessTab::operations(const Fields&, const Fields& to) const
{
    json::Object block = json::Object::object();
    for (const auto& [name, value] : to)
        block[name] = value == "true";
    return {s3Call("PutPublicAccessBlock", {{"Bucket", subject().name()}, {"PublicAccessBlockConfiguration", std::move(block)}})};
}

QString PublicAccessTab::undoTitle() const { return tr("Change the public access of bucket %1").arg(subject().key); }

void PublicAccessTab::shown()
{
    const auto bucket = rowOf<identity::Bucket>(store(), subject());
    const bool isPublic = bucket && bucket->policy && evaluation::isPublicBucketPolicy(*bucket->policy);
    const bool takesLists = bucket && identity::ownershipOf(*bucket) != "BucketOwnerEnforced";
    m_state->setText(isPublic                      ? tr("⚠ The bucket policy is public: it lets in whoever asks, as far as the switches below allow.")
                     : takesLists                  ? tr("⚠ Access control lists are on: the bucket and its objects may let others in by lists of their own.")
                     : !bucket || !bucket->policy ? tr("✔ There is no bucket policy: nobody is let in from outside.")
                                                   : tr("✔ The bucket policy is not public: it names those whom it lets in."));
}

}  // namespace rolewright::ui
