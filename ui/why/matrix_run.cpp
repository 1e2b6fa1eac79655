#include "ui/why/matrix_run.h"

#include "core/analysis/csv.h"
#include "core/analysis/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSaveFile>

namespace rolewright::ui {
namespace {

constexpr std::size_t mostActions = 20'000;
constexpr std::size_t writtenAtOnce = 1 << 16;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MatrixRun)
};

Error refusal(const QString& why) { return {"ValidationError", why.toStdString(), {}}; }

std::vector<std::string> toTexts(const QStringList& list)
{
    std::vector<std::string> texts;
    for (const QString& text : list)
        texts.push_back(text.toStdString());
    return texts;
}

/// AWS's words: IAM API Reference, EvaluationResult, EvalDecision.
std::string_view decisionOf(analysis::Cell cell)
{
    switch (cell) {
    case analysis::Cell::allowed:
        return "allowed";
    case analysis::Cell::explicitDeny:
        return "explicitDeny";
    case analysis::Cell::implicitDeny:
        return "implicitDeny";
    case analysis::Cell::notAsked:
        break;
    }
    return "notAsked";
}

}  // namespace

Result<std::shared_ptr<MatrixRun>> MatrixRun::prepare(const QStringList& callers, const QStringList& actions, const QStringList& resources, const WhyQuestion& circumstances,
                                                      const WhyWorld& world)
{
    if (callers.isEmpty() || actions.isEmpty() || resources.isEmpty())
        return refusal(Texts::tr("The matrix needs at least one caller, one action and one resource."));
    auto expanded = analysis::expandActions(toTexts(actions), mostActions);
    if (!expanded)
        return expanded.error();
    std::shared_ptr<MatrixRun> run(new MatrixRun);
    run->m_world = world.world;
    run->m_question = circumstances;
    run->m_matrix.actions = *std::move(expanded);
    run->m_matrix.resources = toTexts(resources);
    run->m_matrix.circumstances = circumstancesOf(circumstances, world.now);
    // Counted before anybody is looked up; in floating point nothing overflows.
    const double cells = static_cast<double>(callers.size()) * static_cast<double>(run->m_matrix.actions.size()) * static_cast<double>(resources.size());
    if (cells > static_cast<double>(analysis::Matrix::mostCells)) {
        const QLocale locale;
        return refusal(Texts::tr("%1 callers × %2 actions × %3 resources make %4 cells; at most %5 are asked at once. Take something away.")
                           .arg(locale.toString(callers.size()), locale.toString(static_cast<qulonglong>(run->m_matrix.actions.size())), locale.toString(resources.size()),
                                locale.toString(cells, 'f', 0), locale.toString(static_cast<qulonglong>(analysis::Matrix::mostCells))));
    }
    for (const QString& caller : callers) {
        auto asker = analysis::findAsker(*world.world, *world.sessions, caller.toStdString(), world.now);
        if (!asker)
            return asker.error();
        run->m_words.push_back(ui::callerWords(*asker, *world.world));
        run->m_callers.push_back(caller);
        run->m_matrix.askers.push_back(*std::move(asker));
    }
    run->m_cells.assign(run->cells(), analysis::Cell::notAsked);
    return run;
}

void MatrixRun::ask(const std::function<bool()>& cancelled)
{
    analysis::askMatrix(*m_world, m_matrix, [this](std::size_t first, std::span<const analysis::Cell> cells) {
        std::copy(cells.begin(), cells.end(), m_cells.begin() + static_cast<std::ptrdiff_t>(first));
        m_done.store(first + cells.size(), std::memory_order_release);
    }, cancelled);
}

analysis::Cell MatrixRun::cell(std::size_t row, std::size_t column) const
{
    const std::size_t at = row * columns() + column;
    return at < done() ? m_cells[at] : analysis::Cell::notAsked;
}

WhyQuestion MatrixRun::question(std::size_t row, std::size_t column) const
{
    WhyQuestion question = m_question;
    question.caller = m_callers[row];
    question.actions = QString::fromStdString(action(column));
    question.resources = QString::fromStdString(resource(column));
    return question;
}

QString wordOf(analysis::Cell cell)
{
    switch (cell) {
    case analysis::Cell::allowed:
        return Texts::tr("allowed");
    case analysis::Cell::explicitDeny:
        return Texts::tr("denied by a Deny");
    case analysis::Cell::implicitDeny:
        return Texts::tr("denied: nothing allows it");
    case analysis::Cell::notAsked:
        break;
    }
    return Texts::tr("not asked");
}

Result<void> writeCsv(const QString& path, const MatrixRun& run)
{
    QSaveFile file(path);
    const auto failed = [&] { return refusal(Texts::tr("%1 cannot be written: %2. Choose another place.").arg(path, file.errorString())); };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    std::string text = analysis::csvLine({"Caller", "Who", "Action", "Resource", "Decision"});
    for (std::size_t row = 0; row < run.rows(); ++row) {
        const std::string caller = run.caller(row).toStdString();
        const std::string words = run.callerWords(row).toStdString();
        for (std::size_t column = 0; column < run.columns(); ++column) {
            text += analysis::csvLine({caller, words, run.action(column), run.resource(column), decisionOf(run.cell(row, column))});
            if (text.size() < writtenAtOnce)
                continue;
            if (file.write(text.data(), static_cast<qint64>(text.size())) < 0)
                return failed();
            text.clear();
        }
    }
    if (file.write(text.data(), static_cast<qint64>(text.size())) < 0 || !file.commit())
        return failed();
    return {};
}

}  // namespace rolewright::ui
