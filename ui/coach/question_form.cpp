#include "ui/coach/question_form.h"

#include "ui/coach/coach_text.h"
#include "ui/coach/mark_words.h"
#include "ui/coach/prediction_words.h"
#include "ui/store/calls.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/still_wheel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int draftMilliseconds = 400;

}  // namespace

QuestionForm::QuestionForm(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("coachQuestion"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_layout = layout;
    m_problem = new InlineMessage(QStringLiteral("coachAnswerProblem"), this);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(draftMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &QuestionForm::keepDraft);
    hide();
}

QuestionForm::~QuestionForm()
{
    keepDraft();
}

void QuestionForm::keepDraft()
{
    m_soon.stop();
    if (m_words)
        QSettings().setValue(m_draftKey, m_words->toPlainText());
}

void QuestionForm::clear()
{
    keepDraft();
    m_words = nullptr;
    m_marks.clear();
    m_read = nullptr;
    m_compares = false;
    m_draftKey.clear();
    m_problem->clear();
    delete m_content;
    m_content = nullptr;
    hide();
}

void QuestionForm::ask(const CoachQuestion& question, const QString& draftKey)
{
    using Form = CoachQuestion::Form;
    if (draftKey == m_draftKey && question.choices.size() == m_question.choices.size())
        return;
    const json::Object marked = draftKey == m_draftKey ? markedNames() : json::Object::array();  // the trail has grown
    clear();
    m_question = question;
    m_draftKey = draftKey;
    m_content = new QWidget(this);
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    m_layout->insertWidget(0, m_content);
    switch (question.form) {
    case Form::none:
        return clear();
    case Form::one:
        buildMarks(false);
        break;
    case Form::several:
        buildMarks(true);
        break;
    case Form::order:
        buildPlaces();
        break;
    case Form::match:
        buildPairs();
        break;
    case Form::number:
        buildNumber();
        break;
    case Form::line:
        buildLine();
        break;
    case Form::words:
        buildWords();
        break;
    case Form::prediction:
        buildPrediction();
        break;
    }
    for (const auto& [mark, name] : m_marks)
        mark->setChecked(std::find(marked.begin(), marked.end(), name) != marked.end());
    auto* button = new QPushButton(question.form == Form::words ? tr("Compare") : tr("Answer"), m_content);
    button->setObjectName(QStringLiteral("coachAnswer"));
    button->setAccessibleName(tr("Answer"));
    connect(button, &QPushButton::clicked, this, &QuestionForm::submit);
    content->addWidget(button, 0, Qt::AlignLeft);
    StillWheel::guard(m_content);
    show();
}

QAbstractButton* QuestionForm::addMark(const CoachChoice& choice, bool several)
{
    QAbstractButton* mark = several ? static_cast<QAbstractButton*>(new QCheckBox(m_content)) : new QRadioButton(m_content);
    const QString words = CoachText::plain(choice.text);
    mark->setObjectName(QStringLiteral("coachChoice/") + QString::fromStdString(choice.name));
    mark->setAccessibleName(words);
    auto* row = new QHBoxLayout;
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(new MarkWords(words, mark, m_content), 1);
    static_cast<QVBoxLayout*>(m_content->layout())->addLayout(row);
    m_marks.emplace_back(mark, choice.name);
    return mark;
}

void QuestionForm::addTitle(const QString& text, QWidget* buddy)
{
    auto* label = new QLabel(withoutKeys(CoachText::plain(text)), m_content);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(buddy);
    m_content->layout()->addWidget(label);
}

json::Object QuestionForm::markedNames() const
{
    json::Object names = json::Object::array();
    for (const auto& [mark, name] : m_marks) {
        if (mark->isChecked())
            names.push_back(name);
    }
    return names;
}

void QuestionForm::buildMarks(bool several)
{
    for (const CoachChoice& choice : m_question.choices)
        addMark(choice, several);
    m_read = [this, several]() -> json::Object {
        const json::Object names = markedNames();
        if (names.empty())
            return {};
        return several ? names : names.front();
    };
}

QuestionForm::Reader QuestionForm::addList(const QString& objectName, const QString& title, const QList<CoachChoice>& choices)
{
    auto* list = new QComboBox(m_content);
    list->setObjectName(objectName);
    list->setAccessibleName(CoachText::plain(title));
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->addItem(tr("Choose…"));
    for (const CoachChoice& choice : choices)
        list->addItem(CoachText::plain(choice.text), QString::fromStdString(choice.name));
    addTitle(title, list);
    m_content->layout()->addWidget(list);
    return [list]() -> json::Object { return list->currentIndex() <= 0 ? json::Object() : json::Object(list->currentData().toString().toStdString()); };
}

QuestionForm::Reader QuestionForm::addField(const QString& objectName, const QString& title)
{
    auto* field = new QLineEdit(m_content);
    field->setObjectName(objectName);
    field->setAccessibleName(title);
    connect(field, &QLineEdit::returnPressed, this, &QuestionForm::submit);
    addTitle(title, field);
    m_content->layout()->addWidget(field);
    return [field]() -> json::Object {
        const QString text = field->text().trimmed();
        return text.isEmpty() ? json::Object() : json::Object(text.toStdString());
    };
}

/// Which parts are not answered yet; the keyboard goes to the first of them.
void QuestionForm::sayMissing()
{
    QStringList missing;
    QWidget* first = m_words;
    const bool isMarked = m_marks.empty() || !markedNames().empty();
    if (!isMarked && m_question.form == CoachQuestion::Form::prediction)
        missing += wordOf(training::Ask::outcome);
    if (!isMarked && !first)
        first = m_marks.front().first;
    for (QComboBox* list : m_content->findChildren<QComboBox*>()) {
        if (list->currentIndex() > 0)
            continue;
        missing += list->accessibleName();
        first = first ? first : list;
    }
    m_problem->say(InlineMessage::Tone::error, m_words             ? tr("Write something first.")
                                               : missing.isEmpty() ? tr("Nothing is answered yet.")
                                                                   : tr("Not answered yet: %1").arg(missing.join(QStringLiteral(" · "))));
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    layout()->activate();
    Q_EMIT grew(m_problem);
}

void QuestionForm::submit()
{
    if (!m_read)
        return;
    const json::Object answer = m_read();
    if (answer.is_null())
        return sayMissing();
    m_problem->clear();
    if (m_words && !m_compares && !m_marks.empty()) {
        m_compares = true;
        for (QWidget* part : m_content->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            part->show();
        auto* button = m_content->findChild<QPushButton*>(QStringLiteral("coachAnswer"));
        button->setText(tr("Answer"));
        m_marks.front().first->setFocus(Qt::OtherFocusReason);
        layout()->activate();
        Q_EMIT grew(button);
        return;
    }
    Q_EMIT answered(answer);
}

}  // namespace rolewright::ui
