#include "ui/author/step_form.h"

#include "ui/store/calls.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/inline_message.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

constexpr int bodyRows = 4;
constexpr int mostLetters = 200;  ///< of a line

}  // namespace

StepForm::StepForm(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_title = addLine(QStringLiteral("recordTitle"), tr("What the step is called"), tr("Give the role its permission"));
    auto* label = new QLabel(tr("What the learner is to do"), this);
    m_body = new QPlainTextEdit(this);
    m_body->setObjectName(QStringLiteral("recordBody"));
    m_body->setAccessibleName(label->text());
    m_body->setTabChangesFocus(true);
    m_body->setFixedHeight(m_body->fontMetrics().lineSpacing() * (bodyRows + 1));
    label->setBuddy(m_body);
    layout->addWidget(label);
    layout->addWidget(m_body);
    m_done = addLine(QStringLiteral("recordDone"), tr("What is said when it is done"), tr("Now the role may read, and nothing else."));
    m_hint = addLine(QStringLiteral("recordHint"), tr("A first hint (optional)"), tr("One statement is enough."));
    auto* goals = new QLabel(tr("What must be so then"), this);
    m_goals = new QListWidget(this);
    m_goals->setObjectName(QStringLiteral("recordGoals"));
    m_goals->setAccessibleName(goals->text());
    m_goals->setWordWrap(true);
    goals->setBuddy(m_goals);
    layout->addWidget(goals);
    layout->addWidget(m_goals, 1);
    m_state = new InlineMessage(QStringLiteral("recordFormState"), this);
    layout->addWidget(m_state);
    auto* keepButton = new QPushButton(tr("Keep this step"), this);
    keepButton->setObjectName(QStringLiteral("recordKeep"));
    auto* notYet = new QPushButton(tr("Not yet"), this);
    notYet->setObjectName(QStringLiteral("recordNotYet"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(keepButton);
    buttons->addWidget(notYet);
    layout->addLayout(buttons);
    connect(keepButton, &QPushButton::clicked, this, &StepForm::keep);
    connect(notYet, &QPushButton::clicked, this, &StepForm::cancelled);
}

QLineEdit* StepForm::addLine(const QString& objectName, const QString& text, const QString& example)
{
    auto* label = new QLabel(text, this);
    auto* line = new QLineEdit(this);
    line->setObjectName(objectName);
    line->setAccessibleName(text);
    line->setPlaceholderText(example);
    line->setMaxLength(mostLetters);
    label->setBuddy(line);
    layout()->addWidget(label);
    layout()->addWidget(line);
    return line;
}

void StepForm::ask(std::shared_ptr<const training::MarkedGoal> marked)
{
    m_marked = std::move(marked);
    m_state->clear();
    m_goals->clear();
    for (const training::Proposal& proposal : m_marked->proposals) {
        auto* item = new QListWidgetItem(toQt(proposal.words).remove(QLatin1Char('`')), m_goals);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(proposal.isTelling ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(QStringLiteral("<p>%1</p>").arg(toQt(std::string_view(json::compact(proposal.predicate))).toHtmlEscaped()));
    }
    m_title->setFocus(Qt::OtherFocusReason);
}

std::vector<std::size_t> StepForm::chosen() const
{
    std::vector<std::size_t> numbers;
    for (int row = 0; row < m_goals->count(); ++row) {
        if (m_goals->item(row)->checkState() == Qt::Checked)
            numbers.push_back(static_cast<std::size_t>(row));
    }
    return numbers;
}

void StepForm::write(training::RecordedStep& step) const
{
    step.title = m_title->text().simplified().toStdString();
    step.body = m_body->toPlainText().trimmed().toStdString();
    step.done = m_done->text().simplified().toStdString();
    step.hint = m_hint->text().simplified().toStdString();
}

void StepForm::clear()
{
    for (QLineEdit* line : {m_title, m_done, m_hint})
        line->clear();
    m_body->clear();
    m_goals->clear();
    m_marked.reset();
}

void StepForm::refuse(const QString& why)
{
    m_state->say(InlineMessage::Tone::error, why);
}

void StepForm::keep()
{
    const std::pair<QWidget*, bool> wanted[] = {{m_title, m_title->text().trimmed().isEmpty()},
                                                {m_body, m_body->toPlainText().trimmed().isEmpty()},
                                                {m_done, m_done->text().trimmed().isEmpty()}};
    for (const auto& [field, isEmpty] : wanted) {
        if (isEmpty) {
            refuse(tr("“%1” is empty.").arg(field->accessibleName()));
            field->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    Q_EMIT kept();
}

}  // namespace rolewright::ui
