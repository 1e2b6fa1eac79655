/// The served endpoint: on and off, what clients need to ask it, and what they ask, live.
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/page_facts.h"

namespace rolewright::ui {

class RequestLog;

/// Parts: those of EndpointSwitch, AccessPanel and RequestLog. The store must have been given a ServedEndpoint.
class EndpointPage final : public Page {
    Q_OBJECT
public:
    EndpointPage(const PageContext& context, QWidget* parent);

    static PageFacts facts() { return {QStringLiteral("endpoint"), tr("Endpoint"), QStringLiteral("console")}; }
    QString id() const override { return facts().id; }
    QString title() const override { return facts().title; }
    QString iconName() const override { return facts().icon; }
    QWidget* filterField() override;

private:
    RequestLog* m_log = nullptr;
};

}  // namespace rolewright::ui
