#include "ui/widgets/list_look.h"

#include "ui/widgets/list_delegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

namespace rolewright::ui {
namespace {

/// When the titles are seen for the first time, a column that nobody gave a width gets that of its title.
class TitleRoom final : public QObject {
public:
    explicit TitleRoom(QHeaderView* header) : QObject(header), m_header(header) { header->installEventFilter(this); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Show) {
            m_header->removeEventFilter(this);
            const bool stretches = m_header->stretchLastSection();
            m_header->setStretchLastSection(false);  // that section as well is to have at least this
            for (int section = 0; section < m_header->count(); ++section) {
                if (m_header->sectionSize(section) == m_header->defaultSectionSize() && m_header->sectionSizeHint(section) > m_header->defaultSectionSize())
                    m_header->resizeSection(section, m_header->sectionSizeHint(section));
            }
            m_header->setStretchLastSection(stretches);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QHeaderView* m_header;
};

}  // namespace

void lookLikeList(QTableView& view)
{
    constexpr int airBetweenRows = 10;
    view.setItemDelegate(new ListDelegate(&view));
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setTabKeyNavigation(false);
    view.setShowGrid(false);
    view.setWordWrap(false);
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setDefaultSectionSize(view.fontMetrics().height() + airBetweenRows);
    view.horizontalHeader()->setHighlightSections(false);
    view.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    new TitleRoom(view.horizontalHeader());
}

void lookLikeList(QTreeView& view)
{
    view.setItemDelegate(new ListDelegate(&view));
    view.setRootIsDecorated(false);
    view.setUniformRowHeights(true);
    new TitleRoom(view.header());
}

}  // namespace rolewright::ui
