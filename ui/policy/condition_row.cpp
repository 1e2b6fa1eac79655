#include "ui/policy/condition_row.h"

#include "ui/policy/condition_operators.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"
#include "ui/why/key_types.h"
#include "ui/why/suggestions.h"
#include "ui/widgets/still_wheel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr std::size_t mostKeys = 100;
constexpr int mostLines = 5;
constexpr int lettersOfSet = 14;  ///< of how many values, arrow included, where there is no room for all of it

std::vector<Suggestion> keySearch(const QString& typed) { return suggestKeys(typed, mostKeys); }

bool isFlag(const std::vector<std::string>& values)
{
    return values.empty() || (values.size() == 1 && fitsType(catalogue::KeyType::boolean, values.front()));
}

bool saysTrue(const std::vector<std::string>& values)
{
    return values.empty() || toQt(values.front()).compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
}

}  // namespace

bool ConditionRow::canShow(const policy::ConditionForm& condition)
{
    return std::none_of(condition.values.begin(), condition.values.end(), [](const std::string& value) { return value.find_first_of("\r\n") != std::string::npos; });
}

ConditionRow::ConditionRow(const QString& prefix, int number, QWidget* parent) : QFrame(parent)
{
    setFrameShape(QFrame::StyledPanel);
    build(prefix, number);
    connectParts();
    StillWheel::guard(this);
    fillOperators(usualOperator(std::nullopt));
    showValues();
    showState();
}

void ConditionRow::build(const QString& prefix, int number)
{
    const auto named = [&](auto* widget, const char* part, const QString& accessibleName) {
        widget->setObjectName(prefix + QString::fromLatin1(part) + QString::number(number));
        widget->setAccessibleName(tr("%1, condition %2").arg(accessibleName).arg(number + 1));
        return widget;
    };
    m_key = named(new SuggestField(QString(), tr("Key"), [] { return keySearch; }, {}, this), "Key", tr("Key"));
    m_key->setPlaceholderText(QStringLiteral("aws:SourceIp"));
    m_key->installEventFilter(this);
    m_quantifier = named(new QComboBox(this), "Set", tr("How many values"));
    m_quantifier->addItems({tr("one value"), tr("every value"), tr("any value")});  // in the order of policy::Quantifier
    m_quantifier->setItemData(1, tr("ForAllValues: also true when the request has none"), Qt::ToolTipRole);
    m_quantifier->setItemData(2, tr("ForAnyValue: one of the request's values is enough"), Qt::ToolTipRole);
    m_operator = named(new QComboBox(this), "Operator", tr("Operator"));
    m_operator->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_operator->setMinimumContentsLength(12);
    m_quantifier->setMinimumWidth(fontMetrics().averageCharWidth() * lettersOfSet);
    m_ifExists = named(new QCheckBox(tr("or missing"), this), "IfExists", tr("Also when the request does not have the key (IfExists)"));
    m_ifExists->setToolTip(tr("IfExists: also true when the request does not have the key"));
    m_values = named(new QPlainTextEdit(this), "Values", tr("Values, one to a line"));
    m_values->setTabChangesFocus(true);
    m_values->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_values->setPlaceholderText(tr("values, one to a line"));
    m_flag = named(new QComboBox(this), "Flag", tr("Value"));
    m_remove = named(new QToolButton(this), "Remove", tr("Remove"));
    m_remove->setIcon(icon(QStringLiteral("delete")));
    m_remove->setToolTip(tr("Remove this condition"));
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_remove->setAutoRaise(true);
    connect(m_remove, &QToolButton::clicked, this, &ConditionRow::removeWanted);
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(4);
    layout->addWidget(m_key, 0, 0, 1, 2);
    layout->addWidget(m_remove, 0, 2);
    layout->addWidget(m_operator, 1, 0);
    layout->addWidget(m_quantifier, 1, 1, 1, 2);
    layout->addWidget(m_values, 2, 0, 1, 3);
    layout->addWidget(m_flag, 3, 0);
    layout->addWidget(m_ifExists, 3, 1, 1, 2);
    layout->addWidget(m_note, 4, 0, 1, 3);
    layout->setColumnStretch(0, 1);
}

void ConditionRow::connectParts()
{
    connect(m_key, &QLineEdit::textChanged, this, &ConditionRow::showState);
    connect(m_key, &QLineEdit::textEdited, this, &ConditionRow::edited);
    connect(m_key, &QLineEdit::editingFinished, this, &ConditionRow::keyChanged);
    connect(m_key, &SuggestField::taken, this, &ConditionRow::keyChanged);
    connect(m_operator, &QComboBox::activated, this, [this] {
        m_operatorTouched = true;
        operatorChanged();
    });
    connect(m_quantifier, &QComboBox::activated, this, &ConditionRow::change);
    connect(m_ifExists, &QCheckBox::clicked, this, &ConditionRow::change);
    connect(m_flag, &QComboBox::activated, this, [this] {
        m_valuesTouched = true;
        change();
    });
    connect(m_values, &QPlainTextEdit::textChanged, this, [this] {
        if (m_filling)
            return;
        m_valuesTouched = true;
        change();
    });
}

/// Enter in the key ends it; it must not reach the dialog around.
bool ConditionRow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_key && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_key->dismiss();
            keyChanged();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ConditionRow::fillOperators(const QString& chosen)
{
    const QStringList names = operatorsFor(keyFacts(m_key->text()).type);
    m_operator->clear();
    m_operator->addItems(names);
    if (!chosen.isEmpty() && !names.contains(chosen))
        m_operator->insertItem(0, chosen);  // misspelt: it stays until another is chosen
    m_operator->setCurrentText(chosen);
}

void ConditionRow::setCondition(const policy::ConditionForm& condition)
{
    m_refusal.clear();
    m_written = condition;
    if (condition == this->condition())
        return showState();
    m_filling = true;
    m_set = condition;
    m_valuesTouched = false;
    m_operatorTouched = true;
    const policy::Operator op = policy::Operator::read(condition.operatorName);
    m_key->setText(toQt(condition.key));
    fillOperators(toQt(op.base));
    m_quantifier->setCurrentIndex(static_cast<int>(op.quantifier));
    m_ifExists->setChecked(op.ifExists);
    QStringList lines;
    for (const std::string& value : condition.values)
        lines += toQt(value);
    m_values->setPlainText(lines.join(QLatin1Char('\n')));
    m_flag->setCurrentIndex(saysTrue(condition.values) ? 0 : 1);
    m_filling = false;
    showValues();
    showState();
}

void ConditionRow::setBegun(const policy::ConditionForm& condition)
{
    const std::optional<policy::ConditionForm> written = m_written;
    setCondition(condition);
    m_written = written;
    m_valuesTouched = true;
    showState();
}

policy::ConditionForm ConditionRow::condition() const
{
    policy::Operator op;
    op.quantifier = static_cast<policy::Quantifier>(m_quantifier->currentIndex());
    op.ifExists = m_ifExists->isChecked();
    return {op.with(m_operator->currentText().toStdString()), m_key->text().trimmed().toStdString(), values()};
}

std::vector<std::string> ConditionRow::values() const
{
    if (!m_flag->isHidden()) {
        const bool wanted = m_flag->currentIndex() == 0;
        const bool same = !m_set.values.empty() && isFlag(m_set.values) && saysTrue(m_set.values) == wanted;
        return same ? m_set.values : std::vector<std::string>{wanted ? "true" : "false"};
    }
    if (!m_valuesTouched)
        return m_set.values;
    std::vector<std::string> values;
    const QStringList lines = m_values->toPlainText().split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        if (!line.trimmed().isEmpty())
            values.push_back(line.trimmed().toStdString());
    }
    return values;
}

bool ConditionRow::isBlank() const { return m_key->text().trimmed().isEmpty() && m_values->toPlainText().trimmed().isEmpty(); }

QString ConditionRow::complaint() const
{
    if (m_key->text().trimmed().isEmpty())
        return tr("Write a key, such as aws:SourceIp.");
    if (values().empty() && (m_valuesTouched || m_set.key.empty()))
        return tr("Give %1 a value: until then it is not in the policy.").arg(m_key->text().trimmed());
    return m_refusal;
}

void ConditionRow::setRefusal(const QString& why)
{
    if (why == m_refusal)
        return;
    m_refusal = why;
    showState();
}

void ConditionRow::focusKey() { m_key->setFocus(); }

QWidget* ConditionRow::takeTabFrom(QWidget* before)
{
    for (QWidget* part : std::initializer_list<QWidget*>{m_key, m_operator, m_quantifier, m_values, m_flag, m_ifExists, m_remove}) {
        setTabOrder(before, part);
        before = part;
    }
    return before;
}

void ConditionRow::keyChanged()
{
    const auto type = keyFacts(m_key->text()).type;
    fillOperators(m_operatorTouched ? m_operator->currentText() : usualOperator(type));
    operatorChanged();
}

void ConditionRow::operatorChanged()
{
    showValues();
    change();
}

/// Where a value is only true or false there is nothing to type.
void ConditionRow::showValues()
{
    const policy::Operator op = policy::Operator::read(m_operator->currentText().toStdString());
    const bool null = op.family == policy::Family::null;
    const bool wasText = m_flag->isHidden();
    const std::vector<std::string> said = wasText ? values() : m_set.values;
    const bool flag = (null || op.family == policy::Family::boolean) && isFlag(said);
    const int chosen = wasText && !said.empty() ? (saysTrue(said) ? 0 : 1) : std::max(0, m_flag->currentIndex());
    m_flag->clear();
    m_flag->addItems(null ? QStringList{tr("is missing (true)"), tr("is there (false)")} : QStringList{tr("true"), tr("false")});
    m_flag->setCurrentIndex(chosen);
    m_flag->setVisible(flag);
    m_values->setVisible(!flag);
    m_ifExists->setEnabled(!null || m_ifExists->isChecked());
}

QString ConditionRow::valueWarning() const { return ui::valueWarning(policy::Operator::read(m_operator->currentText().toStdString()), values()); }

void ConditionRow::showState()
{
    const int lines = std::clamp(m_values->document()->blockCount(), 1, mostLines);
    m_values->setFixedHeight(lines * fontMetrics().lineSpacing() + 2 * static_cast<int>(m_values->document()->documentMargin()) + 2 * m_values->frameWidth() + 2);
    const auto type = typeOf(policy::Operator::read(m_operator->currentText().toStdString()).family);
    m_values->setPlaceholderText(type ? valueHint({type, false}) : tr("values, one to a line"));
    const QString wrong = complaint();
    const QString odd = wrong.isEmpty() ? valueWarning() : QString();
    m_note->setText(!wrong.isEmpty() ? (isBlank() ? wrong : QStringLiteral("✖ ") + wrong) : odd.isEmpty() ? QString() : QStringLiteral("⚠ ") + odd);
    m_note->setVisible(!m_note->text().isEmpty());
    m_values->setAccessibleDescription(m_note->text());
}

void ConditionRow::change()
{
    if (m_filling)
        return;
    m_refusal.clear();
    if (complaint().isEmpty())
        m_written = condition();
    showState();
    Q_EMIT edited();
}

}  // namespace rolewright::ui
