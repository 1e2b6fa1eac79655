#include "ui/policy/words_view.h"

#include "core/analysis/policy_words.h"
#include "ui/theme/phrases.h"

namespace rolewright::ui {
namespace {

using Kind = analysis::PolicyLine::Kind;

struct Sentence {
    QString text;
    QString spoken;
    std::optional<std::size_t> offset;
};

std::vector<Sentence> sentencesOf(const std::string& text, policy::Type type)
{
    std::vector<policy::Problem> problems;
    const policy::DocumentPtr document = policy::Document::parseLeniently(text, problems);
    if (!document)
        return {{WordsView::tr("What cannot be read cannot be told: mend the JSON first."), {}, {}}};
    std::vector<Sentence> sentences;
    for (const analysis::PolicyLine& line : analysis::inWords(*document, type)) {
        const QString words = toQt(line.text);
        const QString sign = line.kind == Kind::danger ? QStringLiteral("✖ ") : line.kind == Kind::caution ? QStringLiteral("⚠ ") : QString();
        const QString spoken = line.kind == Kind::danger ? WordsView::tr("Danger: %1").arg(words) : line.kind == Kind::caution ? WordsView::tr("Caution: %1").arg(words) : words;
        sentences.push_back({sign + words, spoken, line.statement ? std::optional(document->statements()[*line.statement].span.begin.offset) : std::nullopt});
    }
    return sentences;
}

}  // namespace

WordsView::WordsView(policy::Type type, const QString& objectName, QWidget* parent) : QListWidget(parent), m_type(type)
{
    setObjectName(objectName);
    setAccessibleName(tr("The policy in words"));
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto lead = [this](const QListWidgetItem* item) {
        if (item->data(Qt::UserRole).isValid())
            Q_EMIT placeWanted(item->data(Qt::UserRole).toULongLong());
    };
    connect(this, &QListWidget::itemActivated, this, lead);
    connect(this, &QListWidget::itemClicked, this, lead);
}

void WordsView::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_told = false;
    if (isVisible())
        tell();
}

void WordsView::showEvent(QShowEvent* event)
{
    QListWidget::showEvent(event);
    if (!m_told)
        tell();
}

void WordsView::tell()
{
    m_told = true;
    m_telling.start([text = m_text.toStdString(), type = m_type](const LatestTask::Cancelled& cancelled) { return cancelled() ? std::vector<Sentence>() : sentencesOf(text, type); },
                    [this](const std::vector<Sentence>& sentences) {
                        clear();
                        for (const Sentence& sentence : sentences) {
                            auto* item = new QListWidgetItem(sentence.text, this);
                            item->setData(Qt::AccessibleTextRole, sentence.spoken);
                            if (sentence.offset)
                                item->setData(Qt::UserRole, QVariant::fromValue(static_cast<qulonglong>(*sentence.offset)));
                        }
                    });
}

}  // namespace rolewright::ui
