#include "ui/pages/walkthroughs/class_reading.h"

#include "core/training/record_files.h"
#include "core/training/replay.h"
#include "ui/coach/coach_text.h"
#include "ui/coach/lesson_shelf.h"
#include "ui/coach/subject_words.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"
#include "ui/theme/tame_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <map>

namespace rolewright::ui {
namespace {

using training::Move;

constexpr qsizetype longestWords = 20'000;  ///< as long as an explanation may be
constexpr std::size_t hardestNamed = 3;
constexpr qint64 largestRules = 64 << 10;

struct ClassTexts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::ClassView)
};

struct HandedInFiles {
    std::vector<std::filesystem::path> records;
    QStringList rules;
    QStringList packs;
};

HandedInFiles filesAmong(const QStringList& paths)
{
    HandedInFiles files;
    for (const QString& path : paths) {
        if (path.endsWith(QLatin1String(".iamtrain"))) {
            files.packs += path;
            continue;
        }
        for (const std::filesystem::path& file : training::recordsIn(path.toStdString())) {
            if (file.filename() == "class.json")
                files.rules += QString::fromStdString(file.string());
            else
                files.records.push_back(file);
        }
        const QDir folder(path);
        if (!QFileInfo(path).isDir())
            continue;
        for (const QString& name : folder.entryList({QStringLiteral("*.iamtrain")}, QDir::Files, QDir::Name))
            files.packs += folder.filePath(name);
    }
    return files;
}

Result<training::ClassRules> readRules(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestRules)
        return Error{"Unreadable", ClassTexts::tr("it cannot be read").toStdString(), {}};
    return training::ClassRules::read(file.readAll().toStdString());
}

Result<training::Pack> readPackAt(const QString& path)
{
    const auto files = training::readPack(path.toStdString());
    return files ? training::loadPack(*files) : Result<training::Pack>(files.error());
}

QString problemOf(const QString& path, const Error& error)
{
    return QStringLiteral("%1: %2").arg(tameText(QFileInfo(path).fileName().toStdString()), messageOf(error));
}

std::shared_ptr<const ClassStandard> standardAmong(const HandedInFiles& files, QStringList& problems)
{
    auto standard = std::make_shared<ClassStandard>();
    if (const auto own = readOwnPack())
        standard->packs.push_back(**own);
    else
        problems += messageOf(own.error());
    for (const QString& path : files.packs) {
        auto pack = readPackAt(path);
        if (!pack)
            problems += problemOf(path, pack.error());
        else if (std::any_of(standard->packs.begin(), standard->packs.end(), [&](const training::Pack& one) { return one.id == pack->id; }))
            problems += ClassTexts::tr("%1: there is a pack “%2” before it, and this one is not used")
                            .arg(tameText(QFileInfo(path).fileName().toStdString()), tameText(pack->id));
        else
            standard->packs.push_back(*std::move(pack));
    }
    for (const QString& path : files.rules) {
        if (auto rules = readRules(path); !rules)
            problems += problemOf(path, rules.error());
        else if (path == files.rules.front())
            standard->rules = *std::move(rules);
        else
            problems += ClassTexts::tr("%1: there is one class.json before it").arg(path);
    }
    return standard;
}

/// Paragraphs that somebody wrote, as Markdown that means nothing else.
QString paragraphs(const std::string& text)
{
    QString all;
    for (const QString& line : toQt(std::string_view(text)).left(longestWords).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        all += CoachText::escaped(line) + QStringLiteral("\n\n");
    return all;
}

void addExplanation(ClassRecord& record, const json::Object& step, const training::Step& asked, const training::Texts& texts)
{
    const auto say = [&](const std::string& part) { return toQt(std::string_view(texts.of(asked.uid + "." + part))); };
    const json::Object answer = step.value("answer", json::Object());
    if (!asked.explain || !answer.is_object())
        return;
    const QString head = QStringLiteral("**%1**\n\n").arg(say("title"));
    record.words += head + paragraphs(json::stringOr(answer, "text"));
    record.rubric += head;
    const json::Object ticks = answer.value("ticks", json::Object::array());
    for (const std::string& one : asked.explain->rubric) {
        const bool isTicked = std::find(ticks.begin(), ticks.end(), json::Object(one)) != ticks.end();
        record.rubric += QStringLiteral("%1 %2\n\n").arg(isTicked ? QStringLiteral("☑") : QStringLiteral("☐"), say("rubric." + one));
    }
    if (!asked.explain->model.empty())
        record.rubric += ClassTexts::tr("One way to say it:") + QStringLiteral("\n\n") + say("model." + asked.explain->model) + QStringLiteral("\n\n");
}

ClassRecord readOne(const std::filesystem::path& file, const ClassStandard& standard, const std::string& code, const QString& locale)
{
    const training::HandedIn handedIn{file.string(), training::readRecord(file)};
    ClassRecord record{training::classRows({handedIn}, standard.packs, standard.rules, code).front(), {}, {}, {}};
    record.title = tameText(record.row.walkthrough);
    const auto pack = handedIn.record ? training::packOf(*handedIn.record, standard.packs) : Result<const training::Pack*>(handedIn.record.error());
    const training::Walkthrough* const walkthrough = pack ? (*pack)->find(record.row.walkthrough) : nullptr;
    if (!walkthrough)
        return record;
    const training::Texts texts = walkthrough->texts(locale.toStdString());
    record.title = toQt(std::string_view(texts.of("title")));
    if (*pack != &standard.packs.front())
        record.title = ClassTexts::tr("%1 (pack “%2”, from the folder)").arg(tameText(record.title.toStdString()), tameText((*pack)->id));
    for (const json::Object& step : (*handedIn.record)["steps"]) {
        const training::Step* const asked = step.is_object() ? walkthrough->lesson.find(json::stringOr(step, "uid")) : nullptr;
        if (asked)
            addExplanation(record, step, *asked, texts);
    }
    return record;
}

QString moveText(const Move& move)
{
    switch (move.kind) {
    case Move::Kind::act:
        return commandOf(move.deed);
    case Move::Kind::answer: {
        const json::Object& answer = move.answer;
        const bool isWords = answer.is_object() && answer.contains("text");
        return ClassTexts::tr("Answer: %1").arg(toQt(std::string_view(isWords ? json::stringOr(answer, "text") : json::compact(answer))));
    }
    case Move::Kind::hint:
        return ClassTexts::tr("Hint");
    case Move::Kind::show:
        return ClassTexts::tr("Show me");
    case Move::Kind::doForMe:
        return ClassTexts::tr("Do it for me");
    case Move::Kind::next:
        return ClassTexts::tr("Next step");
    case Move::Kind::undo:
        return ClassTexts::tr("Undo the last call");
    case Move::Kind::restart:
        return ClassTexts::tr("Restart this step");
    case Move::Kind::back:
        return ClassTexts::tr("Back to an earlier step");
    }
    return {};
}

QString outcomeText(const training::ReplayedMove& move, const training::Step* step, const training::Texts& texts)
{
    QStringList parts;
    if (!move.answer)
        parts += QStringLiteral("✖ %1: %2").arg(toQt(std::string_view(move.answer.error().code)), messageOf(move.answer.error()));
    if (move.right)
        parts += *move.right ? ClassTexts::tr("✔ right") : ClassTexts::tr("✖ wrong");
    if (!move.diagnosis.empty() && step)
        parts += CoachText::plain(toQt(std::string_view(texts.of(step->uid + ".diag." + move.diagnosis))));
    if (move.completes)
        parts += ClassTexts::tr("✔ the step is done");
    return parts.join(QStringLiteral(" · "));
}

/// "yes", or why not.
QString genuineText(const training::ClassRow& row)
{
    return row.genuine ? ClassTexts::tr("✔ genuine") : ClassTexts::tr("⚠ %1").arg(tameText(messageOf(row.genuine.error()).toStdString()));
}

}  // namespace

ClassReading readClass(const QStringList& paths, const std::string& code, const QString& locale, ClassCount& count, const std::function<bool()>& isCancelled)
{
    ClassReading reading;
    const HandedInFiles files = filesAmong(paths);
    reading.standard = standardAmong(files, reading.problems);
    count.all = static_cast<int>(files.records.size());
    for (const std::filesystem::path& file : files.records) {
        if (isCancelled())
            break;
        reading.records.push_back(readOne(file, *reading.standard, code, locale));
        ++count.read;
    }
    return reading;
}

AttemptReplay replayAttempt(const std::string& file, const ClassStandard& standard, const QString& locale, const std::function<bool()>& isCancelled)
{
    AttemptReplay attempt;
    const auto record = training::readRecord(file);
    if (!record) {
        attempt.problem = messageOf(record.error());
        return attempt;
    }
    const training::Replay replay = training::replayOf(*record, standard.packs, standard.rules, isCancelled);
    if (!replay.whole)
        attempt.problem = messageOf(replay.whole.error());
    if (!replay.walkthrough)
        return attempt;
    const training::Texts texts = replay.walkthrough->texts(locale.toStdString());
    const std::vector<training::Step>& steps = replay.walkthrough->lesson.steps;
    for (const training::ReplayedMove& move : replay.moves) {
        const training::Step* const step = move.step < steps.size() ? &steps[move.step] : nullptr;
        const QString title = step ? CoachText::plain(toQt(std::string_view(texts.of(step->uid + ".title")))) : QString();
        attempt.lines.push_back({QStringLiteral("%1 · %2").arg(QString::number(move.step + 1), title), tameText(moveText(move.move).toStdString()),
                                 tameText(outcomeText(move, step, texts).toStdString())});
    }
    return attempt;
}

QStringList recordLine(const ClassRecord& record)
{
    const training::ClassRow& row = record.row;
    if (row.learner.empty() && row.walkthrough.empty())
        return {tameText(QFileInfo(QString::fromStdString(row.file)).fileName().toStdString()), {}, {}, {}, {}, {}, genuineText(row)};
    const QString late = row.isLate.value_or(false) ? QStringLiteral(" · ") + ClassTexts::tr("late") : QString();
    const QString result =
        row.passed ? ClassTexts::tr("✔ passed, %1").arg(percentText(row.scaled)) : ClassTexts::tr("not passed, %1").arg(percentText(row.scaled));
    return {tameText(row.learner),
            record.title,
            ClassTexts::tr("%1 of %2").arg(row.done).arg(row.steps),
            result + late,
            QString::number((row.seconds + 30) / 60),
            QString::number(row.hints),
            genuineText(row)};
}

std::vector<QStringList> conceptLines(const std::vector<ClassRecord>& records)
{
    std::map<std::string, std::vector<std::pair<double, QString>>> shares;  // by concept: who got how much of it
    for (const ClassRecord& one : records) {
        for (const training::ConceptScore& score : one.row.genuine ? one.row.concepts : std::vector<training::ConceptScore>())
            shares[score.name].emplace_back(score.earned / score.possible, tameText(one.row.learner));
    }
    std::vector<QStringList> lines;
    for (auto& [name, all] : shares) {
        std::sort(all.begin(), all.end());
        double sum = 0;
        QStringList hardest;
        for (const auto& [share, who] : all) {
            sum += share;
            if (share < 1 && static_cast<std::size_t>(hardest.size()) < hardestNamed)
                hardest += QStringLiteral("%1 (%2)").arg(who, percentText(share));
        }
        lines.push_back(
            {subjectText(name), QString::number(all.size()), percentText(sum / static_cast<double>(all.size())), hardest.join(QStringLiteral(", "))});
    }
    return lines;
}

}  // namespace rolewright::ui
