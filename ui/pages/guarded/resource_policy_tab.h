/// A resource's policy as form and JSON: judged as its service judges it, saved and removed with the service's calls.
#pragma once

#include "core/identity/snapshot.h"
#include "ui/pages/form_tab.h"

#include <functional>

class QPushButton;

namespace rolewright::ui {

class InlineMessage;
class PolicyWorkbench;

/// What a kind of resource has of its own.
struct ResourcePolicyKind {
    QString prefix;  ///< of the parts' names: `resourcesPolicy`
    QString words;   ///< what such a policy is for
    QString spoken;  ///< "Bucket policy as JSON"
    std::string quota;  ///< the name of its size quota, in bytes
    bool canBeNone = false;  ///< a resource may be without; else no text at all cannot be saved

    /// What stands in the world; nothing when the resource is gone. `text` is empty when it has no policy.
    struct Held {
        std::string text;
        std::map<std::string, std::string> bindings;
    };
    std::function<std::optional<Held>(const Store& store, const Subject& subject)> find;
    /// What the service refuses of a text that is a policy.
    std::function<std::optional<Error>(const identity::Snapshot& world, const std::string& text, const Subject& subject)> refuse;
    /// A policy to begin with, for those that may be without.
    std::function<json::Object(const Subject& subject)> example;
    /// The call that saves this text; an empty one removes the policy.
    std::function<service::Operation(const Subject& subject, const std::string& text)> put;
    std::function<QString(const Subject& subject)> undoTitle;
};

/// Parts: `<prefix>Json`, `<prefix>Form…`, `<prefix>Begin`, `<prefix>Clear`, `<prefix>Save`, `<prefix>Orphans`.
class ResourcePolicyTab final : public FormTab {
    Q_OBJECT
public:
    ResourcePolicyTab(const PageContext& context, ResourcePolicyKind kind, QWidget* parent);

    bool holds(const PolicyPlace& place) const override { return place.inlinePolicy.isEmpty(); }
    void showStatement(const PolicyPlace& place) override;

protected:
    std::optional<Fields> stored() const override;
    Fields typed() const override;
    void fill(const Fields& values) override;
    QString complaint() const override;
    QString begun() const override;
    void dropBegun() override;
    QVariantMap begunDraft() const override;
    void restoreBegun(const QVariantMap& draft) override;
    QString label(const std::string& field) const override;
    std::vector<service::Operation> operations(const Fields& from, const Fields& to) const override;
    QString undoTitle() const override;
    void shown() override;

private:
    QLayout* buildHead();
    void showButtons();

    ResourcePolicyKind m_kind;
    PolicyWorkbench* m_policy = nullptr;
    InlineMessage* m_orphans = nullptr;
    QPushButton* m_begin = nullptr;
    QPushButton* m_clear = nullptr;
};

}  // namespace rolewright::ui
