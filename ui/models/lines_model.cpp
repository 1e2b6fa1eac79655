#include "ui/models/lines_model.h"

#include "ui/models/rows_model.h"

#include <QRegularExpression>
#include <QTextDocument>

namespace rolewright::ui {

void LinesModel::setLines(const QStringList& headers, std::vector<QStringList> lines)
{
    beginResetModel();
    m_headers = headers;
    m_lines = std::move(lines);
    endResetModel();
}

int LinesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_lines.size()); }
int LinesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_headers.size()); }

QVariant LinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(m_headers.value(section)) : QVariant();
}

QVariant LinesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QStringList& line = m_lines[static_cast<std::size_t>(index.row())];
    if (role == FilterRole)
        return line.join(QLatin1Char(' '));
    const QString text = line.value(index.column());
    if (role == Qt::ToolTipRole)  // what looks like HTML is none
        return Qt::mightBeRichText(text) ? QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()) : text;
    if (role == SortRole && m_numeric.contains(index.column())) {
        static const QRegularExpression number(QStringLiteral("\\d+"));
        if (const auto found = number.match(text); found.hasMatch())
            return found.captured().toDouble();
    }
    return role == Qt::DisplayRole || role == SortRole ? QVariant(text) : QVariant();
}

}  // namespace rolewright::ui
