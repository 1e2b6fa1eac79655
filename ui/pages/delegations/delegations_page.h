/// Delegation requests: what a product provider asks for in an account for a while, and the decision on it.
#pragma once

#include "core/service/operation.h"
#include "ui/pages/delegations/delegations_model.h"
#include "ui/pages/page.h"
#include "ui/pages/page_facts.h"

class QAction;
class QLabel;

namespace rolewright::ui {

class ActingNote;
class CodeView;
class InlineMessage;
class ListPanel;

/// Parts: `delegationsList`, `delegationsFilter`, `delegationsPractice`, `delegationsTake`, `delegationsForward`, `delegationsAccept`, `delegationsReject`,
/// `delegationsSend`, `delegationsFacts`, `delegationsPolicy`, `delegationsMessage`.
class DelegationsPage final : public Page {
    Q_OBJECT
public:
    DelegationsPage(const PageContext& context, QWidget* parent);

    static PageFacts facts() { return {QStringLiteral("delegations"), tr("Delegation requests"), QStringLiteral("trust")}; }
    QString id() const override { return facts().id; }
    QString title() const override { return facts().title; }
    QString iconName() const override { return facts().icon; }
    QWidget* filterField() override;
    bool reveal(const QString& arn) override;
    QString currentArn() const override;

private:
    /// One thing that can be done with a request.
    struct Move {
        QAction* action = nullptr;
        const char* call = nullptr;  ///< of IAM
        std::vector<identity::DelegationState> from;
    };
    void buildList(QWidget* parent);
    QWidget* buildDetails(QWidget* parent);
    void worldChanged();
    void showChosen();
    void showState();
    QString obstacleTo(const Move& move) const;
    QStringList factsOf(const DelegationEntry& entry) const;
    std::optional<DelegationEntry> chosen() const;
    service::Operation callFor(const char* call, const std::string& notes = {}) const;
    void begin(const Move& move);
    void make(const QString& title, service::Operation operation);
    void makePractice();

    PageContext m_context;
    DelegationsModel* m_model = nullptr;
    ListPanel* m_list = nullptr;
    ActingNote* m_elsewhere = nullptr;
    std::vector<Move> m_moves;
    QWidget* m_details = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_facts = nullptr;
    CodeView* m_policy = nullptr;
    InlineMessage* m_message = nullptr;
    QString m_shown;  ///< the id of the request whose policy is in the view
};

}  // namespace rolewright::ui
