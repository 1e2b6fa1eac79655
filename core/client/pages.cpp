#include "core/client/pages.h"

#include "core/protocol/next_page.h"

namespace rolewright::client {
namespace {

struct PageWalk : std::enable_shared_from_this<PageWalk> {
    PageWalk(engine::Backend& given, sts::Caller who, service::Operation what, Progress tell, PagesDone end)
        : backend(given), caller(std::move(who)), operation(std::move(what)), progress(std::move(tell)), done(std::move(end))
    {
        const protocol::ServiceModel* service = protocol::findModel(operation.service);
        model = service ? service->operation(operation.action) : nullptr;
    }

    void ask()
    {
        backend.call(caller, operation, [self = shared_from_this()](engine::CallResult result) { self->take(std::move(result)); });
    }

    void take(engine::CallResult result)
    {
        if (!result.answer)
            return done(std::move(result.answer), false);
        auto next = model ? protocol::nextPage(*model, operation.parameters, *result.answer) : std::nullopt;
        protocol::appendPage(whole, *std::move(result.answer));
        ++pages;
        const bool wanted = !progress || progress(pages, whole);
        if (!next || !wanted || pages >= mostPages)
            return done(std::move(whole), !next);
        operation.parameters = *std::move(next);
        ask();
    }

    engine::Backend& backend;
    const sts::Caller caller;
    service::Operation operation;
    const Progress progress;
    const PagesDone done;
    const protocol::OperationModel* model = nullptr;
    json::Object whole;
    std::size_t pages = 0;
};

}  // namespace

void callForPages(engine::Backend& backend, const sts::Caller& caller, const service::Operation& operation, Progress progress, PagesDone done)
{
    std::make_shared<PageWalk>(backend, caller, operation, std::move(progress), std::move(done))->ask();
}

}  // namespace rolewright::client
