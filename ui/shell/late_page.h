/// The place of a page in the window: the page itself is made when it is first shown or asked for something that only it knows.
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/page_facts.h"

namespace rolewright::ui {

/// What is known of a page before it is made.
struct PageMaker {
    PageFacts facts;
    /// The ARNs it may be able to reveal begin so, without partition, Region and account: `iam:user/`. What is no ARN is taken as it is: `ASIA`. An
    /// empty text stands for any.
    QStringList reveals;
    std::function<Page*(QWidget* parent)> make;
};

/// A page that is not made yet listens to nothing and has nothing unsaved.
class LatePage final : public Page {
    Q_OBJECT
public:
    LatePage(PageMaker maker, QWidget* parent);

    /// Makes it, if it is not there yet.
    Page& page();

    QString id() const override { return m_maker.facts.id; }
    QString title() const override { return m_maker.facts.title; }
    QString iconName() const override { return m_maker.facts.icon; }
    bool reveal(const QString& arn) override;
    void showStatement(const PolicyPlace& place) override { page().showStatement(place); }
    QWidget* filterField() override { return page().filterField(); }
    QString currentArn() const override { return m_page ? m_page->currentArn() : QString(); }
    bool isDirty() const override { return m_page && m_page->isDirty(); }
    void saveTyped(Saved saved) override { page().saveTyped(std::move(saved)); }
    void dropTyped() override;
    QVariantMap draft() const override { return m_page ? m_page->draft() : QVariantMap(); }
    bool restoreDraft(const QVariantMap& draft) override { return page().restoreDraft(draft); }
    void setVisible(bool visible) override;

Q_SIGNALS:
    /// The page is there now, and has not been shown yet.
    void made();

private:
    bool mayReveal(const QString& arn) const;

    PageMaker m_maker;
    Page* m_page = nullptr;
};

}  // namespace rolewright::ui
