#include "ui/coach/question_form.h"

#include "ui/coach/coach_text.h"
#include "ui/coach/mark_words.h"
#include "ui/coach/prediction_words.h"
#include "ui/store/calls.h"
#include "ui/widgets/inline_message.h"

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
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int draftMilliseconds = 400;
constexpr int wordLines = 7;
constexpr int longestSeconds = 400 * 86400;

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

void QuestionForm::buildPlaces()
{
    std::vector<Reader> readers;
    for (int place = 1; place <= m_question.choices.size(); ++place)
        readers.push_back(addList(QStringLiteral("coachPlace/%1").arg(place), tr("Place %1").arg(place), m_question.choices));
    m_read = [readers] {
        json::Object order = json::Object::array();
        for (const Reader& read : readers)
            order.push_back(read());
        return std::find(order.begin(), order.end(), json::Object()) == order.end() ? order : json::Object();
    };
}

void QuestionForm::buildPairs()
{
    std::vector<std::pair<std::string, Reader>> readers;
    for (const CoachChoice& choice : m_question.choices)
        readers.emplace_back(choice.name, addList(QStringLiteral("coachPair/") + QString::fromStdString(choice.name), choice.text, m_question.partners));
    m_read = [readers] {
        json::Object pairs = json::Object::object();
        for (const auto& [name, read] : readers) {
            pairs[name] = read();
            if (pairs[name].is_null())
                return json::Object();
        }
        return pairs;
    };
}

void QuestionForm::buildNumber()
{
    auto* number = new QSpinBox(m_content);
    number->setObjectName(QStringLiteral("coachSeconds"));
    number->setAccessibleName(tr("Seconds"));
    number->setRange(0, longestSeconds);
    number->setSuffix(tr(" s"));
    addTitle(tr("How many seconds?"), number);
    m_content->layout()->addWidget(number);
    m_read = [number]() -> json::Object { return number->value() == 0 ? json::Object() : json::Object(number->value()); };
}

void QuestionForm::buildLine()
{
    m_read = addField(QStringLiteral("coachLine"), wordOf(training::Ask::statement));
}

void QuestionForm::buildWords()
{
    m_words = new QPlainTextEdit(m_content);
    m_words->setObjectName(QStringLiteral("coachWords"));
    m_words->setAccessibleName(tr("Your own words"));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(wordLines * m_words->fontMetrics().lineSpacing());
    m_words->setPlainText(QSettings().value(m_draftKey).toString());
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] { m_soon.start(); });
    addTitle(tr("Say it in your own words"), m_words);
    m_content->layout()->addWidget(m_words);
    auto* ticks = new QLabel(tr("Tick what you said:"), m_content);
    m_content->layout()->addWidget(ticks);
    for (const CoachChoice& line : m_question.choices)
        addMark(line, true);
    // Shown once there is something to compare it with.
    const auto rubric = m_content->findChildren<QLabel*>();
    for (QLabel* label : rubric) {
        if (label == ticks || qobject_cast<QAbstractButton*>(label->buddy()))
            label->hide();
    }
    for (const auto& [mark, name] : m_marks)
        mark->hide();
    m_read = [this]() -> json::Object {
        const QString text = m_words->toPlainText().trimmed();
        return text.isEmpty() ? json::Object() : json::Object{{"text", text.toStdString()}, {"ticks", markedNames()}};
    };
}

void QuestionForm::buildPrediction()
{
    std::vector<std::pair<std::string, Reader>> readers;
    bool isOutcomeAsked = false;
    for (const training::Ask ask : m_question.asks) {
        const std::string name(training::askNames[static_cast<std::size_t>(ask)]);
        const QString part = QStringLiteral("coachAsk/") + QString::fromStdString(name);
        if (ask == training::Ask::outcome) {
            addTitle(wordOf(ask), nullptr);
            for (const CoachChoice& choice : outcomes())
                addMark(choice, false);
            isOutcomeAsked = true;
        } else if (ask == training::Ask::reason || ask == training::Ask::layer) {
            readers.emplace_back(name, addList(part, wordOf(ask), ask == training::Ask::reason ? reasons() : layers()));
        } else {
            readers.emplace_back(name, addField(part, wordOf(ask)));
        }
    }
    if (!isOutcomeAsked) {
        for (const CoachChoice& choice : outcomes())
            addMark(choice, false);
    }
    m_read = [this, readers]() -> json::Object {
        const json::Object outcome = markedNames();
        if (outcome.empty())
            return {};
        json::Object answer{{"outcome", outcome.front()}};
        for (const auto& [name, read] : readers) {
            const json::Object said = read();
            if (!said.is_null())
                answer[name] = said;
            else if (outcome.front() == "deny" && (name == "reason" || name == "layer"))
                return {};
        }
        return answer;
    };
}

void QuestionForm::submit()
{
    if (!m_read)
        return;
    const json::Object answer = m_read();
    if (answer.is_null())
        return m_problem->say(InlineMessage::Tone::error, m_words ? tr("Write something first.") : tr("Something is not answered yet."));
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
