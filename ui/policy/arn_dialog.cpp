#include "ui/policy/arn_dialog.h"

#include "ui/store/calls.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>

namespace rolewright::ui {
namespace {

/// Those of the services that people write policies for most; the catalogue has over a thousand more, which stay English.
[[maybe_unused]] constexpr const char* translatedParts[] = {
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Account"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Partition"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Region"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Bucket name"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Object name"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Access point name"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Job id"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "User name with path"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Group name with path"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Role name with path"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Policy name with path"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Instance profile name with path"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Mfa token id with path"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Certificate name with path"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Saml provider name"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Oidc provider name"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "User name"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Role name"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Role session name"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Federated user name"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Entity path"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Function name"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Layer name"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Layer version"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Alias"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Version"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Queue name"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Key id"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Topic name"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Table name"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Index name"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Secret id"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Log group name"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Log stream name"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Account id"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Organization id"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Organizational unit id"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Root id"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Policy id"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Policy type"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Instance id"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Resource id"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Name"),
    QT_TRANSLATE_NOOP("rolewright::ui::ArnDialog", "Id"),
};

/// "Bucket name" of `BucketName`, in the window's language where it is known there.
QString words(std::string_view name)
{
    static const QRegularExpression border(QStringLiteral("(?<=[a-z0-9])(?=[A-Z])"));
    const QString text = toQt(name).replace(border, QStringLiteral(" ")).toLower();
    return ArnDialog::tr(QString(text.left(1).toUpper() + text.mid(1)).toUtf8().constData());
}

}  // namespace

ArnDialog::ArnDialog(const std::vector<std::string>& actions, const QString& arn, const AccountId& own, QWidget* parent) : QDialog(parent), m_own(own)
{
    setObjectName(QStringLiteral("arnDialog"));
    setWindowTitle(tr("Resource by its parts"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_type = new QComboBox(this);
    m_type->setObjectName(QStringLiteral("arnDialogType"));
    m_type->setAccessibleName(tr("Type of resource"));
    m_fields = new QWidget(this);
    m_arn = new QLabel(this);
    m_arn->setObjectName(QStringLiteral("arnDialogArn"));
    m_arn->setTextFormat(Qt::PlainText);
    m_arn->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_arn->setWordWrap(true);
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(arn.isEmpty() ? tr("&Add") : tr("Ch&ange"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(QStringLiteral("arnDialogAdd"));
    m_add->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("arnDialogCancel"));
    auto* head = new QFormLayout;
    head->addRow(tr("&Type"), m_type);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_fields);
    layout->addWidget(m_arn);
    layout->addWidget(m_note);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(520, 320);
    collectTypes(actions);
    connect(m_type, &QComboBox::activated, this, &ArnDialog::showType);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT made(this->arn());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    takeApart(arn);
}

void ArnDialog::collectTypes(const std::vector<std::string>& actions)
{
    m_types = catalogue::resourceTypesOf(actions);
    std::vector<const catalogue::Service*> services;
    for (const std::string& action : actions) {
        const auto* service = catalogue::Catalogue::instance().service(std::string_view(action).substr(0, action.find(':')));
        if (service && std::find(services.begin(), services.end(), service) == services.end())
            services.push_back(service);
    }
    if (services.empty()) {
        for (const std::string_view prefix : {"s3", "iam", "lambda"})  // those the practice world has resources of
            services.push_back(catalogue::Catalogue::instance().service(prefix));
    }
    for (const catalogue::Service* service : services) {
        const std::size_t first = m_types.size();
        for (const catalogue::ResourceType& type : service->resourceTypes()) {
            if (std::none_of(m_types.begin(), m_types.end(), [&](const auto& known) { return known.type == &type; }))
                m_types.push_back({service, &type});
        }
        // Plain ones first.
        std::stable_sort(m_types.begin() + static_cast<std::ptrdiff_t>(first), m_types.end(), [](const auto& a, const auto& b) { return a.type->arn.size() < b.type->arn.size(); });
    }
    for (const catalogue::TypeOfService& one : m_types)
        m_type->addItem(tr("%1: %2").arg(toQt(one.service->prefix()), toQt(one.type->name)));
}

/// The type of which the ARN is most plainly one: fewest letters left to its fields.
void ArnDialog::takeApart(const QString& arn)
{
    int best = -1;
    std::vector<std::string> values;
    std::size_t bestLetters = 0;
    for (std::size_t i = 0; i < m_types.size() && !arn.isEmpty(); ++i) {
        auto read = catalogue::ArnTemplate(m_types[i].type->arn).read(arn.toStdString());
        std::size_t letters = 0;
        for (const std::string& value : read.value_or(std::vector<std::string>()))
            letters += value.size();
        if (!read || (best >= 0 && letters >= bestLetters))
            continue;
        best = static_cast<int>(i);
        bestLetters = letters;
        values = std::move(*read);
    }
    m_type->setCurrentIndex(std::max(0, best));
    showType();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool any = values[i] == "*";
        m_parts[i].any->setChecked(any);
        m_parts[i].value->setText(any ? QString() : toQt(values[i]));
    }
}

void ArnDialog::showType()
{
    m_parts.clear();
    auto* fields = new QWidget(this);
    m_form = new QFormLayout(fields);
    m_form->setContentsMargins(0, 0, 0, 0);
    layout()->replaceWidget(m_fields, fields);
    m_fields->hide();
    m_fields->deleteLater();
    m_fields = fields;
    if (m_type->currentIndex() >= 0) {
        const catalogue::ArnTemplate shape(m_types[static_cast<std::size_t>(m_type->currentIndex())].type->arn);
        for (std::size_t i = 0; i < shape.fields().size(); ++i)
            addPart(toQt(shape.fields()[i]), static_cast<int>(i));
    }
    fields->show();
    showArn();
}

void ArnDialog::addPart(const QString& name, int number)
{
    auto* line = new QWidget(m_fields);
    Part part{new QLineEdit(line), new QCheckBox(tr("any"), line)};
    part.value->setObjectName(QStringLiteral("arnDialogPart%1").arg(name));
    part.any->setObjectName(QStringLiteral("arnDialogAny%1").arg(name));
    if (std::any_of(m_parts.begin(), m_parts.end(), [&](const Part& other) { return other.value->objectName() == part.value->objectName(); })) {
        part.value->setObjectName(part.value->objectName() + QString::number(number));
        part.any->setObjectName(part.any->objectName() + QString::number(number));
    }
    const QString label = words(name.toStdString());
    part.value->setAccessibleName(label);
    part.any->setAccessibleName(tr("%1: any").arg(label));
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(part.value, 1);
    layout->addWidget(part.any);
    m_form->addRow(label, line);
    m_parts.push_back(part);
    if (name == QLatin1String("Partition"))
        part.value->setText(QStringLiteral("aws"));
    else if (name == QLatin1String("Account") && !m_own.empty())
        part.value->setText(toQt(m_own.text()));
    connect(part.value, &QLineEdit::textChanged, this, [this, part] {
        if (!part.value->text().isEmpty())
            part.any->setChecked(false);
        showArn();
    });
    connect(part.any, &QCheckBox::toggled, this, [this, part](bool any) {
        if (any)
            part.value->clear();
        showArn();
    });
}

QString ArnDialog::arn() const
{
    if (m_type->currentIndex() < 0)
        return {};
    std::vector<std::string> values;
    for (const Part& part : m_parts)
        values.push_back(part.any->isChecked() ? std::string() : part.value->text().trimmed().toStdString());
    return toQt(catalogue::ArnTemplate(m_types[static_cast<std::size_t>(m_type->currentIndex())].type->arn).fill(values));
}

QString ArnDialog::complaint() const
{
    for (const Part& part : m_parts) {
        if (!part.any->isChecked() && part.value->text().trimmed().isEmpty())
            return tr("%1 is empty: fill it in, or choose “any”.").arg(part.value->accessibleName());
    }
    return {};
}

void ArnDialog::showArn()
{
    std::vector<std::string> values;
    for (const Part& part : m_parts)
        values.push_back(part.any->isChecked() ? "*" : part.value->text().trimmed().isEmpty() ? '<' + part.value->accessibleName().toStdString() + '>' : part.value->text().trimmed().toStdString());
    m_arn->setText(m_type->currentIndex() < 0 ? QString() : toQt(catalogue::ArnTemplate(m_types[static_cast<std::size_t>(m_type->currentIndex())].type->arn).fill(values)));
    const QString wrong = complaint();
    m_note->setText(wrong);
    m_note->setVisible(!wrong.isEmpty());
    m_add->setEnabled(wrong.isEmpty() && m_type->currentIndex() >= 0);
}

}  // namespace rolewright::ui
