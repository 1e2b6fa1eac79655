// The parts of a question that are more than marks.
#include "ui/coach/prediction_words.h"
#include "ui/coach/question_form.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int wordLines = 7;
constexpr int longestSeconds = 400 * 86400;

}  // namespace

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

}  // namespace rolewright::ui
