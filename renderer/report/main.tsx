document.documentElement.dataset.state = "failed";
