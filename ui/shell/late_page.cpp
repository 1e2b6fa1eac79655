#include "ui/shell/late_page.h"

#include "core/base/identifiers.h"
#include "ui/widgets/focus_order.h"

#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {

LatePage::LatePage(PageMaker maker, QWidget* parent) : Page(parent), m_maker(std::move(maker))
{
    setObjectName(id() + QStringLiteral("Place"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

Page& LatePage::page()
{
    if (m_page)
        return *m_page;
    m_page = m_maker.make(this);
    layout()->addWidget(m_page);
    takePlaceInFocusOrder(*this);
    connect(m_page, &Page::arrived, this, &Page::arrived);
    connect(m_page, &Page::dirtyChanged, this, &Page::dirtyChanged);
    connect(m_page, &Page::draftChanged, this, &Page::draftChanged);
    Q_EMIT made();
    return *m_page;
}

bool LatePage::mayReveal(const QString& arn) const
{
    const auto parsed = Arn::parse(arn.toStdString());
    const QString what = parsed ? QString::fromStdString(parsed->service + ':' + parsed->resource) : arn;
    return std::any_of(m_maker.reveals.begin(), m_maker.reveals.end(), [&](const QString& beginning) { return what.startsWith(beginning); });
}

bool LatePage::reveal(const QString& arn) { return mayReveal(arn) && page().reveal(arn); }

void LatePage::dropTyped()
{
    if (m_page)
        m_page->dropTyped();
}

void LatePage::setVisible(bool visible)
{
    if (visible)
        page();
    Page::setVisible(visible);
}

}  // namespace rolewright::ui
