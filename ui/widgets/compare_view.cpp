#include "ui/widgets/compare_view.h"

#include "ui/widgets/code_view.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <vector>

namespace rolewright::ui {
namespace {

/// Longer texts are shown unmarked: the table below grows with the product of the two.
constexpr int mostLines = 2000;

/// Which lines of `a` are in the longest common subsequence with `b`, and the other way round.
std::pair<std::vector<bool>, std::vector<bool>> common(const QStringList& a, const QStringList& b)
{
    const auto rows = static_cast<std::size_t>(a.size());
    const auto columns = static_cast<std::size_t>(b.size());
    std::pair<std::vector<bool>, std::vector<bool>> same{std::vector<bool>(rows), std::vector<bool>(columns)};
    std::vector<std::vector<unsigned short>> longest(rows + 1, std::vector<unsigned short>(columns + 1));
    const auto line = [](const QStringList& list, std::size_t i) -> const QString& { return list[static_cast<qsizetype>(i)]; };
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;)
            longest[i][j] = line(a, i) == line(b, j) ? static_cast<unsigned short>(longest[i + 1][j + 1] + 1) : std::max(longest[i + 1][j], longest[i][j + 1]);
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (line(a, i) == line(b, j))
            same.first[i++] = same.second[j++] = true;
        else if (longest[i + 1][j] >= longest[i][j + 1])
            ++i;
        else
            ++j;
    }
    return same;
}

}  // namespace

CompareView::CompareView(const QString& prefix, QWidget* parent) : QWidget(parent)
{
    m_leftTitle = new QLabel(this);
    m_rightTitle = new QLabel(this);
    m_left = new CodeView(prefix + QStringLiteral("Left"), tr("The one text"), this);
    m_right = new CodeView(prefix + QStringLiteral("Right"), tr("The other text"), this);
    m_left->setReadOnly(true);
    m_right->setReadOnly(true);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_leftTitle, 0, 0);
    layout->addWidget(m_rightTitle, 0, 1);
    layout->addWidget(m_left, 1, 0);
    layout->addWidget(m_right, 1, 1);
    layout->setRowStretch(1, 1);
}

void CompareView::compare(const QString& leftTitle, const QString& left, const QString& rightTitle, const QString& right)
{
    m_leftTitle->setText(leftTitle);
    m_rightTitle->setText(rightTitle);
    m_left->setAccessibleName(leftTitle);
    m_right->setAccessibleName(rightTitle);
    m_left->setCode(left);
    m_right->setCode(right);
    m_left->clearLineMarks();
    m_right->clearLineMarks();
    const QStringList a = left.split(QLatin1Char('\n'));
    const QStringList b = right.split(QLatin1Char('\n'));
    if (a.size() > mostLines || b.size() > mostLines)
        return;
    const auto same = common(a, b);
    for (std::size_t i = 0; i < same.first.size(); ++i) {
        if (!same.first[i])
            m_left->markLine(CodeView::LineMark::removed, static_cast<int>(i));
    }
    for (std::size_t i = 0; i < same.second.size(); ++i) {
        if (!same.second[i])
            m_right->markLine(CodeView::LineMark::added, static_cast<int>(i));
    }
}

}  // namespace rolewright::ui
