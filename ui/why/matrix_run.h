/// A matrix of questions while it is asked, and afterwards: axes, cells, and the file it can be written to. No widgets.
#pragma once

#include "core/analysis/matrix.h"
#include "ui/why/why_inquiry.h"

#include <QStringList>

#include <atomic>
#include <memory>
#include <vector>

namespace rolewright::ui {

/// One thread asks, another looks: cells before `done()` are settled.
class MatrixRun {
public:
    /// Reads the axes; wildcards in actions stand for all they match. Keys and what-if are the question's. Fails when a caller or action cannot be read, when an axis is
    /// empty, and when there would be more than analysis::Matrix::mostCells cells. For a worker: it looks everybody up.
    static Result<std::shared_ptr<MatrixRun>> prepare(const QStringList& callers, const QStringList& actions, const QStringList& resources, const WhyQuestion& circumstances,
                                                      const WhyWorld& world);

    /// Asks for every cell, until `cancelled`.
    void ask(const std::function<bool()>& cancelled);

    std::size_t rows() const { return m_matrix.askers.size(); }
    std::size_t columns() const { return m_matrix.columns(); }
    std::size_t cells() const { return m_matrix.cells(); }
    std::size_t done() const { return m_done.load(std::memory_order_acquire); }
    analysis::Cell cell(std::size_t row, std::size_t column) const;

    /// As findAsker reads it.
    const QString& caller(std::size_t row) const { return m_callers[row]; }
    const QString& callerWords(std::size_t row) const { return m_words[row]; }
    const std::string& action(std::size_t column) const { return m_matrix.actions[column % m_matrix.actions.size()]; }
    const std::string& resource(std::size_t column) const { return m_matrix.resources[column / m_matrix.actions.size()]; }
    /// The question that a cell answers.
    WhyQuestion question(std::size_t row, std::size_t column) const;
    evaluation::LayerSet excluded() const { return m_question.excluded; }
    const identity::SnapshotPtr& world() const { return m_world; }

private:
    MatrixRun() = default;

    identity::SnapshotPtr m_world;
    WhyQuestion m_question;  ///< keys and what-if
    analysis::Matrix m_matrix;
    std::vector<QString> m_callers;
    std::vector<QString> m_words;
    std::vector<analysis::Cell> m_cells;
    std::atomic<std::size_t> m_done = 0;
};

/// "allowed", "denied by a Deny" …
QString wordOf(analysis::Cell cell);
/// One line a cell: caller, who that is, action, resource, AWS's word for the decision. The file is there whole or not at all.
Result<void> writeCsv(const QString& path, const MatrixRun& run);

}  // namespace rolewright::ui
