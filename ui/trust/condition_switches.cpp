#include "ui/trust/condition_switches.h"

#include "core/crypto/crypto.h"
#include "ui/store/calls.h"
#include "ui/widgets/form_bars.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace rolewright::ui {
namespace {

using policy::TrustSwitch;
using Kind = TrustField::Kind;

constexpr int defaultMfaAge = 3600;
constexpr int longestMfaAge = 129600;  // of a session of GetSessionToken
constexpr const char* momentFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

QDateTime dateTimeOf(Instant instant)
{
    return QDateTime::fromSecsSinceEpoch(std::chrono::duration_cast<std::chrono::seconds>(instant.time_since_epoch()).count(), Qt::UTC);
}

template <typename Widget> Widget* named(Widget* widget, const QString& objectName, const QString& accessibleName)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessibleName);
    return widget;
}

}  // namespace

ConditionSwitches::ConditionSwitches(int number, const policy::TrustGrant& grant, const TrustSurroundings& surroundings, QWidget* parent)
    : QWidget(parent), m_number(number), m_grant(grant), m_surroundings(surroundings)
{
    m_layout = new QGridLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setColumnStretch(1, 1);
    for (const TrustField& field : trustFields())
        addRow(field);
    addActions();
    m_more = named(new QPushButton(tr("More conditions"), this), QStringLiteral("trustMore%1").arg(number), tr("Show more conditions and actions"));
    m_more->setProperty(onlyLooks, true);
    m_more->setCheckable(true);
    m_layout->addWidget(m_more, m_layout->rowCount(), 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::toggled, this, &ConditionSwitches::showState);
    showState();
}

void ConditionSwitches::addRow(const TrustField& field)
{
    Row row{field, nullptr, nullptr, nullptr, nullptr};
    const QString switchName = field.kind == Kind::flag ? field.name : QString(field.name + QStringLiteral("On"));
    row.on = named(new QCheckBox(field.label, this), switchName + QString::number(m_number), field.switchName);
    row.editor = makeEditor(field);
    row.helper = makeHelper(field);
    row.line = new QLabel(this);
    row.line->setObjectName(field.name + QStringLiteral("Line%1").arg(m_number));
    row.line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    row.line->setTextFormat(Qt::PlainText);
    row.line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row.line->setWordWrap(true);
    row.line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // a long line does not widen the form
    const int at = m_layout->rowCount();
    m_layout->addWidget(row.on, at, 0);
    if (row.editor)
        m_layout->addWidget(row.editor, at, 1, field.kind == Kind::text ? Qt::Alignment() : Qt::AlignLeft);
    if (row.helper)
        m_layout->addWidget(row.helper, at, 2);
    m_layout->addWidget(row.line, at + 1, 1, 1, 2);
    fill(row);
    m_rows.push_back(row);
    connect(row.on, &QCheckBox::toggled, this, [this, which = field.which](bool on) { turned(rowOf(which), on); });
}

QWidget* ConditionSwitches::makeEditor(const TrustField& field)
{
    const QString name = field.name + QString::number(m_number);
    if (field.kind == Kind::flag)
        return nullptr;
    if (field.kind == Kind::seconds) {
        auto* seconds = named(new QSpinBox(this), name, field.fieldName);
        seconds->setRange(1, longestMfaAge);
        seconds->setSingleStep(300);
        seconds->setSuffix(tr(" s"));
        connect(seconds, &QSpinBox::valueChanged, this, &ConditionSwitches::edited);
        return seconds;
    }
    if (field.kind == Kind::moment) {
        auto* moment = named(new QDateTimeEdit(this), name, field.fieldName);
        moment->setTimeSpec(Qt::UTC);
        moment->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        moment->setCalendarPopup(true);
        connect(moment, &QDateTimeEdit::dateTimeChanged, this, &ConditionSwitches::edited);
        return moment;
    }
    auto* line = named(new QLineEdit(this), name, field.fieldName);
    line->setPlaceholderText(field.placeholder);
    connect(line, &QLineEdit::textEdited, this, &ConditionSwitches::edited);
    return line;
}

QPushButton* ConditionSwitches::makeHelper(const TrustField& field)
{
    if (field.which == TrustSwitch::externalId) {
        auto* button = named(new QPushButton(tr("Generate"), this), QStringLiteral("trustExternalIdGenerate%1").arg(m_number), tr("Generate an external ID"));
        connect(button, &QPushButton::clicked, this, &ConditionSwitches::generate);
        return button;
    }
    if (field.which == TrustSwitch::tokenSubject) {
        auto* button = named(new QPushButton(tr("Shapes…"), this), QStringLiteral("trustTokenSubjectShapes%1").arg(m_number), tr("Offer subjects that providers write"));
        connect(button, &QPushButton::clicked, this, &ConditionSwitches::offerShapes);
        return button;
    }
    return nullptr;
}

void ConditionSwitches::addActions()
{
    const auto add = [&](const QString& text, const QString& objectName, const char* action, const QString& accessibleName) {
        auto* box = named(new QCheckBox(text, this), objectName + QString::number(m_number), accessibleName);
        box->setChecked(m_grant.has(action));
        m_layout->addWidget(box, m_layout->rowCount(), 0, 1, 3);
        connect(box, &QCheckBox::toggled, this, &ConditionSwitches::edited);
        return box;
    };
    m_tagSession = add(tr("Sessions may be given tags (sts:TagSession)"), QStringLiteral("trustTagSession"), "sts:TagSession", tr("sts:TagSession"));
    m_setSourceIdentity = add(tr("Sessions may be given a source identity (sts:SetSourceIdentity)"), QStringLiteral("trustSetSourceIdentity"), "sts:SetSourceIdentity", tr("sts:SetSourceIdentity"));
}

/// What the grant says into the row.
void ConditionSwitches::fill(const Row& row) const
{
    const QStringList values = saidBy(row);
    row.on->setChecked(!values.isEmpty());
    if (auto* line = qobject_cast<QLineEdit*>(row.editor))
        line->setText(values.join(QStringLiteral(", ")));
    else if (auto* seconds = qobject_cast<QSpinBox*>(row.editor))
        seconds->setValue(values.isEmpty() ? defaultMfaAge : values.front().toInt());
    else if (auto* moment = qobject_cast<QDateTimeEdit*>(row.editor)) {
        const QDateTime now = m_surroundings.now ? dateTimeOf(*m_surroundings.now) : QDateTime::currentDateTimeUtc();
        const QDateTime usual(now.date().addDays(row.field.which == TrustSwitch::notAfter ? 30 : 0), QTime(now.time().hour(), 0), Qt::UTC);
        QDateTime said = values.isEmpty() ? usual : QDateTime::fromString(values.front(), QString::fromLatin1(momentFormat));
        said.setTimeSpec(Qt::UTC);
        moment->setDateTime(said);
    }
}

QStringList ConditionSwitches::saidBy(const Row& row) const
{
    QStringList values;
    for (const std::string& value : m_grant.says(row.field.which))
        values += toQt(value);
    return values;
}

void ConditionSwitches::turned(const Row& row, bool on)
{
    if (auto* line = qobject_cast<QLineEdit*>(row.editor); on && line) {
        if (line->text().isEmpty())
            line->setText(firstValue(row.field.which, m_grant, *m_surroundings.world, m_surroundings.own));
        line->setEnabled(true);
        line->setFocus();
    }
    Q_EMIT edited();
}

void ConditionSwitches::generate()
{
    const Row& row = rowOf(TrustSwitch::externalId);
    qobject_cast<QLineEdit*>(row.editor)->setText(toQt(crypto::randomText(24, "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789")));
    {
        const QSignalBlocker quiet(row.on);
        row.on->setChecked(true);
    }
    Q_EMIT edited();
}

void ConditionSwitches::offerShapes()
{
    const Row& row = rowOf(TrustSwitch::tokenSubject);
    QString provider;
    for (const policy::PrincipalEntry& principal : m_grant.principals)
        provider = provider.isEmpty() ? toQt(policy::tokenProviderOf(principal).value_or(std::string())) : provider;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("trustSubjectMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const SubjectShape& shape : subjectShapes(provider)) {
        menu->addAction(shape.label + QStringLiteral(" — ") + shape.pattern, this, [this, pattern = shape.pattern] {
            const Row& subject = rowOf(TrustSwitch::tokenSubject);
            auto* line = qobject_cast<QLineEdit*>(subject.editor);
            line->setText(pattern);
            subject.on->setChecked(true);
            line->setEnabled(true);
            line->setFocus();
            line->setSelection(static_cast<int>(pattern.indexOf(QLatin1Char('<'))), static_cast<int>(pattern.indexOf(QLatin1Char('>')) - pattern.indexOf(QLatin1Char('<')) + 1));
            Q_EMIT edited();
        });
    }
    menu->popup(row.helper->mapToGlobal(QPoint(0, row.helper->height())));
}

void ConditionSwitches::setGrant(const policy::TrustGrant& grant)
{
    m_grant = grant;
    showState();
}

policy::TrustGrant ConditionSwitches::applied() const
{
    policy::TrustGrant grant = m_grant;
    for (const Row& row : m_rows) {
        if (!grant.canSay(row.field.which))
            continue;
        const QStringList wanted = row.on->isChecked() ? valuesOfRow(row) : QStringList();
        if (wanted == saidBy(row))
            continue;
        std::vector<std::string> values;
        for (const QString& value : wanted)
            values.push_back(value.toStdString());
        grant.say(row.field.which, values);
    }
    grant.setAction("sts:TagSession", m_tagSession->isChecked());
    grant.setAction("sts:SetSourceIdentity", m_setSourceIdentity->isChecked());
    return grant;
}

QString ConditionSwitches::complaint() const
{
    for (const Row& row : m_rows) {
        if (!row.on->isChecked() || !qobject_cast<QLineEdit*>(row.editor))
            continue;
        const QStringList values = valuesOfRow(row);
        const bool stands = !values.isEmpty() && values == saidBy(row);  // in the policy already: not the form's to judge
        if (stands)
            continue;
        if (const QString wrong = complaintAbout(row.field.which, values); !wrong.isEmpty())
            return wrong;
        if (!canShow(row, values))
            return tr("✖ This form cannot write %1: write it in the JSON").arg(values.join(QStringLiteral(", ")));
    }
    if (applied().actions.empty())
        return tr("✖ A statement needs an action: leave one on, or delete the statement");
    if (isOn(TrustSwitch::notBefore) && isOn(TrustSwitch::notAfter) && valuesOfRow(rowOf(TrustSwitch::notAfter)) <= valuesOfRow(rowOf(TrustSwitch::notBefore)))
        return tr("✖ The time ends before it begins: nobody would ever be let in");
    return {};
}

/// Whether the form would read back what it wrote.
bool ConditionSwitches::canShow(const Row& row, const QStringList& values) const
{
    std::vector<std::string> wanted;
    for (const QString& value : values)
        wanted.push_back(value.toStdString());
    policy::TrustGrant grant = m_grant;
    grant.say(row.field.which, wanted);
    std::vector<std::string> shown = grant.says(row.field.which);
    std::sort(wanted.begin(), wanted.end());
    std::sort(shown.begin(), shown.end());
    return wanted == shown;
}

bool ConditionSwitches::isOn(TrustSwitch which) const { return rowOf(which).on->isChecked(); }

void ConditionSwitches::showState()
{
    const bool more = m_more->isChecked();
    for (const Row& row : m_rows)
        showRow(row);
    m_tagSession->setVisible(more || m_tagSession->isChecked());
    m_setSourceIdentity->setVisible(more || m_setSourceIdentity->isChecked());
}

void ConditionSwitches::showRow(const Row& row)
{
    const TrustSwitch which = row.field.which;
    const bool on = row.on->isChecked();
    const bool shown = on || isUsual(which, m_grant) || (m_more->isChecked() && suits(which, m_grant));
    const bool possible = m_grant.canSay(which);
    row.on->setVisible(shown);
    row.on->setEnabled(possible);
    row.on->setToolTip(possible ? QString() : tr("The JSON says something of its own about this: change it there."));
    row.on->setAccessibleDescription(row.on->toolTip());
    if (row.editor) {
        row.editor->setVisible(shown);
        row.editor->setEnabled(on && possible);
    }
    if (row.helper) {
        row.helper->setVisible(shown);
        row.helper->setEnabled(possible);
    }
    QStringList lines;
    for (const policy::ConditionForm& condition : m_grant.rowsOf(which))
        lines += toQt(policy::lineOf(condition));
    row.line->setText(lines.join(QLatin1Char('\n')));
    row.line->setToolTip(row.line->text());
    row.line->setVisible(shown && !lines.isEmpty());
}

QStringList ConditionSwitches::valuesOfRow(const Row& row) const
{
    if (const auto* line = qobject_cast<const QLineEdit*>(row.editor))
        return valuesOf(row.field.which, line->text());
    if (const auto* seconds = qobject_cast<const QSpinBox*>(row.editor))
        return {QString::number(seconds->value())};
    if (const auto* moment = qobject_cast<const QDateTimeEdit*>(row.editor))
        return {moment->dateTime().toString(QString::fromLatin1(momentFormat))};
    return {QStringLiteral("true")};
}

const ConditionSwitches::Row& ConditionSwitches::rowOf(TrustSwitch which) const
{
    return *std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.field.which == which; });
}

}  // namespace rolewright::ui
