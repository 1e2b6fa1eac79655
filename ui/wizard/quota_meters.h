/// How much of AWS's quotas a draft uses: a bar and the numbers for each.
#pragma once

#include "core/policy/document.h"

#include <QStringList>
#include <QWidget>

#include <string>
#include <string_view>
#include <vector>

class QGridLayout;

namespace rolewright::ui {

struct QuotaUse {
    QString label;  ///< "Trust policy, characters"
    std::size_t used = 0;
    std::size_t most = 0;
    QString hint;  ///< what counts, and what can be had on request

    bool isOver() const { return used > most; }
};
/// What a quota of resources/quotas.tsv is used for.
QuotaUse quotaUse(const QString& label, std::string_view quota, std::size_t used, const QString& hint = {});
/// Characters that count against the quotas of sizes: without white space; of a text that is no policy all of them.
std::size_t countedSize(const std::string& policyText);
/// A sentence for each quota that is exceeded.
QStringList overQuotas(const std::vector<QuotaUse>& uses);

class QuotaMeters final : public QWidget {
    Q_OBJECT
public:
    QuotaMeters(const QString& objectName, QWidget* parent);
    void show(const std::vector<QuotaUse>& uses);

private:
    QGridLayout* m_grid = nullptr;
    std::vector<QWidget*> m_cells;  ///< three for each line: label, bar, numbers
};

}  // namespace rolewright::ui
