#include "ui/pages/resources/bucket_dialog.h"

#include "core/service/s3.h"
#include "ui/models/account_text.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/store/caller_name.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/inline_message.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr const char* firstRegion = "us-east-1";
// The regions that every account has. Source: AWS Regions and Availability Zones, "Regions enabled by default".
constexpr const char* regions[] = {firstRegion,      "us-east-2",      "us-west-1",      "us-west-2",    "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1",
                                   "ap-southeast-2", "ca-central-1",   "eu-central-1",   "eu-north-1",   "eu-west-1",      "eu-west-2",      "eu-west-3",      "sa-east-1"};

bool isLowerOrDigit(QChar c) { return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')); }

}  // namespace

QString bucketNameComplaint(const QString& name)
{
    if (name.size() < 3 || name.size() > 63)
        return BucketDialog::tr("A bucket's name has 3 to 63 characters; this has %1.").arg(name.size());
    const auto refused = std::find_if(name.begin(), name.end(), [](QChar c) { return !isLowerOrDigit(c) && c != QLatin1Char('-') && c != QLatin1Char('.'); });
    if (refused != name.end())
        return BucketDialog::tr("`%1` cannot be used: only the letters a to z in lower case, digits, hyphens and dots.").arg(*refused);
    if (!isLowerOrDigit(name.front()) || !isLowerOrDigit(name.back()))
        return BucketDialog::tr("A bucket's name begins and ends with a letter or a digit.");
    if (name.contains(QLatin1String("..")))
        return BucketDialog::tr("Two dots cannot stand side by side.");
    if (!service::isBucketName(name.toStdString()))
        return BucketDialog::tr("S3 keeps such names for itself: no IP address, no `xn--`, `sthree-` or `amzn-s3-demo-` in front, no `-s3alias`, `--ol-s3`, `.mrap`, `--x-s3` or `--table-s3` behind.");
    return {};
}

BucketDialog::BucketDialog(const PageContext& context, QWidget* parent) : QDialog(parent), m_context(context)
{
    setObjectName(QStringLiteral("bucketDialog"));
    setWindowTitle(tr("Create bucket"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("bucketName"));
    m_name->setToolTip(tr("Names of buckets are shared by all accounts."));
    m_region = new QComboBox(this);
    m_region->setObjectName(QStringLiteral("bucketRegion"));
    for (const char* region : regions)
        m_region->addItem(QLatin1String(region));
    m_nameMessage = new InlineMessage(QStringLiteral("bucketNameMessage"), this);
    m_nameMessage->setField(m_name);
    m_owner = new InlineMessage(QStringLiteral("bucketOwner"), this);
    m_refusal = new InlineMessage(QStringLiteral("bucketRefusal"), this);
    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_nameMessage);
    form->addRow(tr("&Region"), m_region);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Create bucket"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("bucketCreate"));
    needsPermission(m_context.store, m_create, [this] {
        return complaint().isEmpty() ? intentToCall({}, {operation()}) : intentTo({}, {analysis::wayNeeding("s3:CreateBucket", "arn:aws:s3:::*")});
    });
    m_create->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("bucketCancel"));
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_owner);
    layout->addWidget(m_refusal);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(460);
    connect(m_name, &QLineEdit::textChanged, this, &BucketDialog::showState);
    connect(buttons, &QDialogButtonBox::accepted, this, &BucketDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_name->setFocus();
    showState();
}

QString BucketDialog::complaint() const
{
    if (const QString wrong = bucketNameComplaint(m_name->text()); !wrong.isEmpty())
        return wrong;
    if (m_context.store.snapshot()->bucketOwner(m_name->text().toStdString()))
        return tr("`%1` is there already; names of buckets are shared by all accounts.").arg(m_name->text());
    return {};
}

void BucketDialog::showState()
{
    const Store& store = m_context.store;
    const identity::AccountPtr owner = store.snapshot()->account(store.caller().account);
    const identity::AccountPtr shown = store.accountRow();
    m_owner->say(InlineMessage::Tone::warning, !owner || owner == shown ? QString()
                                                                        : tr("%1 acts in %2: the bucket will belong to that account, not to the one on show.")
                                                                              .arg(callerName(store.caller(), store), accountName(*owner)));
    const QString wrong = complaint();
    m_nameMessage->say(InlineMessage::Tone::error, m_name->text().isEmpty() ? QString() : wrong);
    m_create->setEnabled(wrong.isEmpty() && !m_creating);
    m_refusal->clear();
    Rights::of(m_context.store).lookAgain();
}

service::Operation BucketDialog::operation() const
{
    service::Operation make = s3Call("CreateBucket", {{"Bucket", m_name->text().toStdString()}});
    if (m_region->currentText() != QLatin1String(firstRegion))
        make.parameters["CreateBucketConfiguration"] = {{"LocationConstraint", m_region->currentText().toStdString()}};
    return make;
}

void BucketDialog::create()
{
    if (!m_create->isEnabled())
        return;
    m_creating = true;
    showState();
    m_context.store.call(operation(), this, [this](const engine::CallResult& result) {
        m_creating = false;
        if (result.answer.ok()) {
            Q_EMIT created(m_name->text());
            accept();
            return;
        }
        showState();
        m_refusal->say(InlineMessage::Tone::error, messageOf(result.answer.error()));
    });
}

}  // namespace rolewright::ui
