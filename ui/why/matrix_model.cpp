#include "ui/why/matrix_model.h"

#include "ui/store/calls.h"
#include "ui/theme/tokens.h"

namespace rolewright::ui {
namespace {

using analysis::Cell;

QString signOf(Cell cell)
{
    switch (cell) {
    case Cell::allowed:
        return QStringLiteral("✔");
    case Cell::explicitDeny:
        return QStringLiteral("✖ Deny");
    case Cell::implicitDeny:
        return QStringLiteral("✖");
    case Cell::notAsked:
        break;
    }
    return QStringLiteral("…");
}

QColor colourOf(Cell cell)
{
    return cell == Cell::allowed ? tokens().ok : cell == Cell::notAsked ? tokens().muted : tokens().danger;
}

/// A header has room for so many letters a line, and does not elide lines by itself.
constexpr qsizetype mostLetters = 25;

QString elided(const QString& text)
{
    constexpr qsizetype head = 10;
    return text.size() <= mostLetters ? text : text.left(head) + QStringLiteral("…") + text.right(mostLetters - head - 1);
}

/// Its last part: an ARN's resource.
QString shortResource(const std::string& resource)
{
    const QString text = toQt(resource);
    return elided(text.startsWith(QLatin1String("arn:")) ? text.section(QLatin1Char(':'), 5) : text);
}

}  // namespace

void MatrixModel::show(std::shared_ptr<const MatrixRun> run)
{
    beginResetModel();
    m_run = std::move(run);
    m_told = m_run ? m_run->done() : 0;
    endResetModel();
}

std::size_t MatrixModel::catchUp()
{
    const std::size_t done = m_run ? m_run->done() : 0;
    if (done > m_told) {
        const std::size_t columns = m_run->columns();
        const auto first = static_cast<int>(m_told / columns);
        const auto last = static_cast<int>((done - 1) / columns);
        m_told = done;
        Q_EMIT dataChanged(index(first, 0), index(last, static_cast<int>(columns) - 1));
    }
    return done;
}

int MatrixModel::rowCount(const QModelIndex& parent) const { return parent.isValid() || !m_run ? 0 : static_cast<int>(m_run->rows()); }
int MatrixModel::columnCount(const QModelIndex& parent) const { return parent.isValid() || !m_run ? 0 : static_cast<int>(m_run->columns()); }

QVariant MatrixModel::data(const QModelIndex& index, int role) const
{
    const auto row = static_cast<std::size_t>(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    const Cell cell = m_run->cell(row, column);
    switch (role) {
    case Qt::DisplayRole:
        return signOf(cell);
    case Qt::ForegroundRole:
        return colourOf(cell);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2 · %3 · %4").arg(wordOf(cell), m_run->callerWords(row), toQt(m_run->action(column)), toQt(m_run->resource(column)));
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_run)
        return {};
    const auto at = static_cast<std::size_t>(section);
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? m_run->callerWords(at) : role == Qt::ToolTipRole ? m_run->caller(at) : QVariant();
    if (role == Qt::DisplayRole)
        return QString(elided(toQt(m_run->action(at))) + QLatin1Char('\n') + shortResource(m_run->resource(at)));
    return role == Qt::ToolTipRole ? QVariant(tr("%1 on %2").arg(toQt(m_run->action(at)), toQt(m_run->resource(at)))) : QVariant();
}

}  // namespace rolewright::ui
