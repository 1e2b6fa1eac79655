#include "ui/coach/flaw_table.h"

#include "ui/models/lines_model.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTableView>

namespace rolewright::ui {
namespace {

struct FlawTexts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::FlawTable)
};

}  // namespace

void showFlaws(QTableView& table, LinesModel& model, const std::vector<FlawLine>& flaws)
{
    std::vector<QStringList> lines;
    for (const FlawLine& flaw : flaws)
        lines.push_back({flaw.mustGo ? QStringLiteral("⚠ ") + flaw.rule : FlawTexts::tr("%1, advice").arg(flaw.rule), flaw.place, flaw.text});
    model.setLines({FlawTexts::tr("Rule"), FlawTexts::tr("Place"), FlawTexts::tr("What is wrong")}, std::move(lines));
    table.resizeColumnsToContents();
    table.horizontalHeader()->setStretchLastSection(true);
}

}  // namespace rolewright::ui
