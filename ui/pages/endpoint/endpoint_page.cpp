#include "ui/pages/endpoint/endpoint_page.h"

#include "ui/endpoint/served_endpoint.h"
#include "ui/pages/endpoint/access_panel.h"
#include "ui/pages/endpoint/endpoint_switch.h"
#include "ui/pages/endpoint/request_log.h"
#include "ui/widgets/tall_area.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace rolewright::ui {

EndpointPage::EndpointPage(const PageContext& context, QWidget* parent) : Page(parent)
{
    setObjectName(id());
    ServedEndpoint& endpoint = *ServedEndpoint::of(context.store);
    auto* splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("endpointSplitter"));
    splitter->setChildrenCollapsible(false);
    auto* area = new TallArea(splitter);
    area->setObjectName(QStringLiteral("endpointArea"));
    area->setAccessibleName(title());
    area->setFocusPolicy(Qt::NoFocus);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // nothing jumps sideways when it comes to be needed
    area->content()->setContentsMargins(12, 8, 8, 8);
    area->content()->addWidget(new EndpointSwitch(context.store, endpoint, area));
    area->content()->addWidget(new AccessPanel(context, endpoint, area));
    area->content()->addStretch(1);
    m_log = new RequestLog(context, endpoint, splitter);
    splitter->addWidget(area);
    splitter->addWidget(m_log);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

QWidget* EndpointPage::filterField()
{
    return m_log->filterField();
}

}  // namespace rolewright::ui
